export { balancesOf, type Imbalance } from './balance.ts';
export { contestedOf, isDerived, seriesKey, seriesOf, seriesVoice } from './collect.ts';
export { gapsOf } from './gaps.ts';
export { oddSeries } from './odd.ts';
export { swapsOf } from './swaps.ts';
export { divergencesOf } from './two-voices.ts';
export { LONG_SERIES } from './types.ts';
