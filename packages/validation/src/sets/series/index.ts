export { type Balance, balancesOf, type Imbalance } from './balance.ts';
export { isDerived, seriesKey, seriesOf, seriesVoice } from './collect.ts';
export { gapsOf } from './gaps.ts';
export { oddSeries } from './odd.ts';
export { type Divergence, divergencesOf } from './two-voices.ts';
export { LONG_SERIES, type Oddity, type Report as SeriesReport, type Series } from './types.ts';
