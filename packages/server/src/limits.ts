/** What one client may cost. Times in milliseconds, sizes in bytes. */
export interface ServerLimits {
  /** A request line and its headers must be complete within this time. */
  readonly headersTimeout: number;
  /** The whole request must be complete within this time. */
  readonly requestTimeout: number;
  /** A connection without a request is closed after this time. */
  readonly idleTimeout: number;
  /** Bytes of request line and headers together. */
  readonly headerBytes: number;
  /** Bytes of the request target alone. */
  readonly targetBytes: number;
  /** Bytes of what a page may send to an action. */
  readonly bodyBytes: number;
  readonly headers: number;
  readonly connections: number;
  readonly requestsPerConnection: number;
  /** A dossier read this recently is served again without reading the files anew. */
  readonly snapshotAge: number;
  /** Time that running answers get to finish when the server closes. */
  readonly closeGrace: number;
}

export const defaultLimits: ServerLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  idleTimeout: 5_000,
  headerBytes: 8 * 1024,
  targetBytes: 2048,
  bodyBytes: 256 * 1024,
  headers: 64,
  connections: 256,
  requestsPerConnection: 1000,
  snapshotAge: 500,
  closeGrace: 1_000,
};
