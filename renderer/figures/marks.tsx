// The marks that stand for a value. They differ in shape, so that colour is never all there is.

export type MarkShape = 'circle' | 'diamond' | 'square' | 'triangle';

export interface MarkProps {
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  /** Half the height. */
  readonly size: number;
  readonly className?: string | undefined;
}

export function Mark({ shape, x, y, size, className }: MarkProps) {
  if (shape === 'circle') return <circle cx={x} cy={y} r={size} className={className} />;
  if (shape === 'square') {
    const half = size * 0.89;
    return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} className={className} />;
  }
  return <path d={outlineOf(shape, x, y, size)} className={className} />;
}

function outlineOf(shape: 'diamond' | 'triangle', x: number, y: number, size: number): string {
  const wide = size * 1.2;
  return shape === 'diamond'
    ? `M${x},${y - wide}L${x + wide},${y}L${x},${y + wide}L${x - wide},${y}Z`
    : `M${x},${y - wide}L${x + wide},${y + size}L${x - wide},${y + size}Z`;
}
