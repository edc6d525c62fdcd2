export type { Action, ActionAnswer } from './actions.ts';
export { type App, type Asset, readApp } from './app.ts';
export { defaultLimits, type ServerLimits } from './limits.ts';
export type { DossierSnapshot } from './snapshot.ts';
export { type RunningServer, type ServerOptions, startServer } from './start.ts';
