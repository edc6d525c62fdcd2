export { compare, mirrorVerdict, replayVerdict } from './compare.ts';
export type { AxisEvidence, Evidence, Outcome, Reading, Side } from './evidence.ts';
export { gatherEvidence } from './gather.ts';
export { combine, judgeReading, readingsOf, type Step } from './readings.ts';
export { decisionTable, type Ground, grounds, type Row } from './table.ts';
export { agreement } from './zones.ts';
