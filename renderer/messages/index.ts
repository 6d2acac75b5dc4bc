// The message catalogue: one file per area and language, joined here. Dutch is the original: its keys and
// placeholders type every `useTranslations('area')` in the page. To add an area: messages/nl/area.ts (`as const`),
// messages/en/area.ts (`Translation<typeof original>`), and one line in each list below.

import type { Language } from '../../shared/domain/words.ts';
import { agreement as agreementEn } from './en/agreement.ts';
import { annotate as annotateEn } from './en/annotate.ts';
import { common as commonEn } from './en/common.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { score as scoreEn } from './en/score.ts';
import { agreement } from './nl/agreement.ts';
import { annotate } from './nl/annotate.ts';
import { common } from './nl/common.ts';
import { refusals } from './nl/refusals.ts';
import { score } from './nl/score.ts';
import type { Translation } from './translation.ts';

const nl = { common, refusals, annotate, score, agreement };
const en: Translation<typeof nl> = {
  common: commonEn,
  refusals: refusalsEn,
  annotate: annotateEn,
  score: scoreEn,
  agreement: agreementEn,
};

export type Catalogue = typeof nl;
export const CATALOGUES: { readonly [L in Language]: Translation<Catalogue> } = { nl, en };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Catalogue;
  }
}
