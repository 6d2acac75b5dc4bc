// Turns a drawing on the page into a file that stands by itself: the light palette on white, every style written
// out as an attribute, nothing that points outside, nothing that was only there to be pressed.
export function standaloneSvg(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}
