// What the command line can do, in both languages at once: whoever mistypes has not said which one they speak.

export const USAGE = `Terugblik

  agreement --ratings FILE.csv [--level nominal|ordinal|interval|ratio] [--scale 1-9[/0.5]]
            [--measures NAME,…] [--resamples N] [--seed N] [--methods] [--json] [--lang nl|en]
                                                         overeenstemming · agreement
  agreement --cases FILE.json                            rekenvoorbeelden · worked cases
  media FILE [--json] [--lang nl|en]                     wat is dit voor video · what is this film
  demo --vault DIR --passphrase-file F                   voorbeeldkluis maken · make the example vault
  import --vault DIR --passphrase-file F [--case CODE] FILE…
                                                         video's opnemen · import films
  verify --vault DIR --passphrase-file F [--backup]      kluis (en reservekopie) nakijken
                                                         check the vault (and its backup)
`;
