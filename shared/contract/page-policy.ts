// What page and shells must agree on in the page's content policy.

/** The one Trusted Types policy of the page: it vouches for the address of the statistics thread, nothing else. */
export const STATISTICS_POLICY = 'terugblik-statistics';
