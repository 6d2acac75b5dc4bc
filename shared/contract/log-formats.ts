// The forms in which the log can be taken along. Apart from the procedures, whose schemas the page does not carry.

export const LOG_FORMATS = ['csv', 'fhir'] as const;
