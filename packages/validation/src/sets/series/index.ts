export { balancesOf, type Imbalance } from './balance.ts';
export { contestedOf, isDerived, seriesKey, seriesOf, seriesVoice } from './collect.ts';
export { gapsOf } from './gaps.ts';
export { oddSeries } from './odd.ts';
export { stretchesOf } from './stretches.ts';
export { swapsOf } from './swaps.ts';
export { together } from './together.ts';
export { divergencesOf } from './two-voices.ts';
export { LONG_SERIES, type Oddity, type Report, type Series } from './types.ts';
