/**
 * Stands in for `d3-interpolate` in the published page. Its scales run over numbers alone;
 * the whole of it would bring transforms, zooms, four colour spaces and the names of 148
 * colours along.
 */
type Interpolator = (t: number) => number;

export function interpolateNumber(a: number, b: number): Interpolator {
  return (t) => a * (1 - t) + b * t;
}

export function interpolateRound(a: number, b: number): Interpolator {
  const between = interpolateNumber(a, b);
  return (t) => Math.round(between(t));
}

/** Asked for by parts of d3 that the page does not hold. */
const none = (): never => {
  throw new TypeError('the published page interpolates numbers alone');
};

export {
  interpolateNumber as interpolate,
  none as interpolateCubehelixLong,
  none as interpolateRgb,
  none as interpolateRgbBasis,
  none as interpolateString,
  none as interpolateTransformCss,
  none as interpolateTransformSvg,
  none as interpolateZoom,
  none as piecewise,
};
