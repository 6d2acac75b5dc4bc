// Words for passphrases: 1,296 of them (six to the power of four), plain, short and Dutch. Chosen by hand for this
// program: no names of people, nothing rude, nothing sad.

export const PASSPHRASE_WORDS: readonly string[] = `
aalbes aap aardbei abrikoos adelaar agenda akker album alpaca alsem amandel ananas anijs anker antenne appel
april arend arm asfalt asperge aster atelier atlas augustus auto avocado avond avontuur azalea baan baard bad
bagage bak bakfiets bakker bal balk balkon ballon bamboe banaan band banier bank bed beek beeld beer beige
beitel beker bel berg berk bes bever bezem bezoek biet bij bijl biljart bison blad blauw blazer blij bloem bloes
blok blozen bocht boei boek boeket boer boerin bok bol bolder bonbon bonen bont boog boom boon boor boot bord
borg borstel bos bosbes boter boterham braam branding brem brief bril broek broer brood brug bruin bruis buffel
buggy buis bundel burcht bureau bus buur buurt cacao cactus camping canvas cavia ceder cement chalet chocola
cijfer cirkel citroen clown club code compas concert cupcake cyclaam dadel dag dak dal dam damast dame dans das
december deeg degel dekbed deken deksel delta dennen desem deuntje deur dialoog dichter diep dier dijk dille
diner dirigent dobber doek doel dolfijn domino doolhof doos dop dorp dorpel douche draad draak draf dribbel drie
droom drop druif druppel duif duik duim duin dweil dynamo echo eekhoorn eend eetzaal egel eik eiland eland elf
elftal emmer enkel envelop erf erker erwt esdoorn etage etalage etui euro ever expert ezel fabel fabriek fagot
fakkel fanfare fazant februari fee feest festival fiets figuur film filter flamingo flank flat fles flits fluit
fluweel folder fontein forel fornuis fort foto framboos frame franje fresia friet fris frisbee fruit fuchsia
gaas gang gans garage garnaal gast gazon gebak gebouw gedicht geduld geel geit gelei gember gerst geschenk
gesprek getal gevel gids gieter giraf gist gitaar glas gletsjer globe gloed goed golf gondel gong gordel gordijn
goud graan gras grens griffel grijs grip groen groente groep grof grond groot grot grutto gulden gunst gymzaal
haag haak haan haar haard haas haast hagel hal halm halte ham hamer hand handdoek handel handig hanger hangmat
haring harp hars hart haspel haven haver hazelaar heel heester heg hei heide hek held helder helft helling helm
hemd hemel hendel hengel herberg herder herfst hert heuvel hinde historie hobby hoed hoef hoek hoes hoeve hof
hoge hok hommel hond honderd honing hoofd hooi hoop hoorn hop horde horizon horloge hotel houding hout houvast
huid huifkar huis huiswerk hulst humor hyacint idee iglo ijs ijsbeer ijsblok ijver ijzer imker ingang inham
inhoud inkt insect instap intocht inzet inzicht ivoor jaar jam januari jas jeep jeugd jojo joker jubel juf
juichen juli juni jurk jutter juweel kaars kaart kaas kabel kachel kade kajak kalender kalf kalk kam kameel
kamer kamp kamperen kan kanaal kaneel kano kantoor kapitein kapper kapstok kar karaf karamel karper karton kast
kastanje kasteel kat katoen kaviaar keer kegel keizer kelder kelk kennis kern kers kerst ketel ketting keuken
keurig kever kiel kiezel kijker kilo kind kiosk kip kist kiwi klank klant klas klaver kleed klei kleur klim
klimop klinker klok klomp kloof kluis knap knie knik knikker knoflook knol knoop knop knuffel koala koe koek
koekoek koel koets koffer koffie kok kokos kolibrie kolom kom komeet komma kompas konijn koning kool koord koper
koppel koraal korf korrel korst kosmos koster kous kozijn kraag kraam kraan krab kracht krachtig krans krant
kras kreeft kreek krekel krent krijger krijt kring krokus kroon kruid kruik kruis krukje krul kubus kudde kuif
kuiken kuil kuip kussen kust kwal kwark kwartet kwartier kwast kweek kweker kwiek laag laars lach ladder lading
lam lamp land lantaarn latjes laurier lavendel leder leem leerling leeuw lef lei lekker lelie lengte lente
lenzen lepel les letter leuk leuning lever lezen libel lied liefde lift ligstoel lijm lijn lijst lijster lila
limoen linde liniaal linnen lint lip loep logboek lokaal loket lood loof lopen loper lotus lucht luchtig luiaard
luik luipaard lupine lus maaier maaltijd maan maand maart maat machine madelief magneet maki makreel mand manege
mango mantel map marathon marge marine markies markt marmer masker mast mat matras medaille meel meer mees meeuw
mei melk meloen mens merk merrie messing metaal meter metro middag mijl mijn mikado miljoen mimosa mineraal
minuut mist mix mode moeder moeras mol molen moment monitor mooi mop morel morgen mortel mos mosterd motor
mousse mouw muesli muis munt muntje murmel museum muskaat muts muur muziek muzikant naald naam nacht nadruk
nagel najaar nar narcis nat natuur nectar negen nest nestkast nevel nieuw noga noord noot nota nougat november
nummer nylon oase oceaan ochtend oester oever oker oktober olie olifant olijf olm oma omslag oog oogst ooievaar
oom oor oost opa oproep optocht oranje orchidee oregano orgel orka orkest otter ovaal oven overall paal paard
paars pad pak pakket paleis palet paling palm pan panda papaja papier paprika paraplu parasol pardon parel
parfum park pasta pastei patrijs patroon pauw pauze pedaal peen peer pelikaan pen penning penseel peper perk
perron perzik piano picknick pier pijl pijler pijnboom pijp pin pinda pioen plaat plaats plafond plan planeet
plank plant plastic plein plek ploeg plons pluim pluis poeder poel poes polder pollepel pompoen pony poort poot
pop populier port portaal postbode pot potlood praat prairie praline pret prieel prijs prima prisma proef pruim
pudding punt purper puzzel pyjama quiche quiz raaf raam radijs radio raket ram rand ratel ravijn redder redding
reeks reep regel regen reiger reis rek reling renbaan ridder riem riet rijp rijst rijtuig ring rit rivier robot
roeiboot roer rog rol roman ronde rood room roos rooster rotonde rots route royaal rozijn rubber rug rugzak
ruiker ruim ruit ruiter rust rustig saffier salade salie salon sandaal sap sardine satijn saus saxofoon schaal
schaap schaar schaats schaduw schat schelp scherm schets schilder schip schoen schoffel schommel school schoot
schop schot schouder schrift schroef schuim schuit schuur seizoen sering serre sieraad sifon sikkel sjaal sla
slaap slak slee sleutel slinger slipper sloot slot sluier sluis smaak smid smoking snaar sneeuw snipper snoek
snoep snor snorkel soep sok som sorbet spaak spaan spaarpot spade spar spatel specht spectrum spek spel speld
spiegel spier spin spinazie spiraal splinter spons spoor sporen spreeuw spriet springen sprong sprookje spruit
staal staart stad stamboom stamppot stap station steel steen steiger stempel stengel ster stier stoel stoep
stoer stofdoek stok stolp stoom stoppel straal straat strand streep strik strooi stroom stropdas struik stuiver
stuk stuur suiker surf taal taart tabel tafel taille tak talent talud tand tandem tang tante tapijt tapir tarwe
tas taxi team teen tegel teken tekst telefoon tempo tennis tenor tent terras theater thee thermos thijm thuis
tien tijd tijger tijm tip titel toekan toernooi toets tol tomaat toneel tong tonijn toon toren touw tractor tram
trap trapeze trechter trein trek trekker trimmer troef trofee trommel troon tros trots trouw truffel trui tuba
tuin tuinhek tulband tulp tunnel turf twaalf twee tweeling twijg uil uitje uitzicht ukelele uniform uur vaandel
vaas vacht vader vakantie valies valk vallei vanille varen varken vat veen veer veld venster verf verhaal
verkeer vertrek vest vetplant vijf vijg vijver vijzel villa vilt vinger vink violet viool vis visser vitrine
vlaai vlag vlak vlecht vleugel vlieg vlier vlinder vloed vloer vlok vloot vlot voet vogel volk vonk voorjaar
vork vorm vos vracht vrede vreugde vriend vrijdag vrijheid vroeg vrucht vuist vulpen vuur wadden wafel wagen
wagon wakker wal walnoot walvis wand wang warm wasbeer waslijn wasmand wasser water web week weer weg wei weide
wekker welkom welp wereld werk wesp west wieg wiel wijk wijs wijzer wilg wimper wind winkel winter wip wipneus
wisser wit witlof woensdag wol wolf wolk wombat wonder woning woonboot wortel woud xylofoon yoga yoghurt yucca
zaad zaag zaal zacht zadel zak zakdoek zalm zand zang zebra zee zeef zeehond zeemeeuw zeep zeewier zegel zeil
zeppelin zes zetel zeven zigzag zijde zilver zin zink zoet zolder zomer zon zonnig zool zorg zout zuid zuil
zuivel zus zwaan zwaluw zwam zwart zwemmer
`
  .trim()
  .split(/\s+/u);
