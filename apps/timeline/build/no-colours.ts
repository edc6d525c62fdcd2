/**
 * Stands in for `d3-color` in the published page. Scales there run over numbers and days
 * alone; `d3-interpolate` asks every text whether it is a colour, which would bring four
 * colour spaces and the names of 148 colours along. A text is never one here, and is
 * interpolated by the numbers in it.
 */
export function color(): null {
  return null;
}
const none = (): never => {
  throw new TypeError('the published page interpolates no colours');
};

export { none as cubehelix, none as hcl, none as hsl, none as lab, none as rgb };
