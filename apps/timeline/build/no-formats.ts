/**
 * Stands in for `d3-format` in the published page, whose axes and figures are written by the
 * locale of the page; scales would bring it along for tick formats that nobody asks for.
 */
const none = (): never => {
  throw new TypeError('the published page formats no numbers by d3');
};

export {
  none as format,
  none as formatPrefix,
  none as formatSpecifier,
  none as precisionFixed,
  none as precisionPrefix,
  none as precisionRound,
};
