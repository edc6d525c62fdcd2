/** Names of the report formats; apart from the formats themselves, so that `--help` need not load them. */
export const FORMAT_NAMES = ['text', 'json', 'github', 'markdown', 'html', 'sarif', 'junit'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
