/** Stands in for the sentences that only editors are told: the published page shows none of them (`isForReaders`). */
export const forEditors: Readonly<Record<string, string>> = {};
