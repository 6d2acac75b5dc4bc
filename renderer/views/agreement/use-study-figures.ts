// The figures of the chosen study. They are worked out again only for other scores or other wishes: whoever comes
// back to a tab finds them as they were.

import type { AgreementStudy } from '../../../shared/contract/agreement.ts';
import { useStatistics, type Statistics } from '../../statistics/use-statistics.ts';
import { makeInquiry, type Inquiry, type InquiryOptions } from './inquiry.ts';

export function useStudyFigures(study: AgreementStudy, options: InquiryOptions): Statistics<Inquiry> {
  return useStatistics(inquiryOf(study, options));
}

/** Per study the inquiries made of it, as long as the page remembers the study. */
const inquiries = new WeakMap<AgreementStudy, Map<string, Inquiry>>();

function inquiryOf(study: AgreementStudy, options: InquiryOptions): Inquiry {
  const known = inquiries.get(study) ?? new Map<string, Inquiry>();
  const key = `${String(options.resamples)} ${options.also.join(' ')}`;
  const inquiry = known.get(key) ?? makeInquiry(study, options);
  inquiries.set(study, known.set(key, inquiry));
  return inquiry;
}
