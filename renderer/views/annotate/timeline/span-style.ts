// Where a span lies on a scale, as style.

import type { CSSProperties } from 'react';
import type { Span } from '../../../../shared/domain/time.ts';
import type { Scale } from './scale.ts';

/** Never so narrow that it cannot be seen. */
const NARROWEST_PX = 3;

export function spanStyle({ x }: Scale, span: Span): CSSProperties {
  const left = x(span.start);
  return { transform: `translateX(${left}px)`, width: Math.max(NARROWEST_PX, x(span.end) - left) };
}

/** Numbers for the stylesheet. */
export function styleVariables(variables: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return variables;
}
