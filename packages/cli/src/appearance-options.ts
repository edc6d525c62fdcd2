import type { ReportOptions } from '@claimline/report';
import type { CommonOptions, Context } from './program.ts';
import { textWidth, wantsColor } from './terminal/appearance.ts';

/** How text looks on standard output, from the options and the terminal. */
export function stdoutLook(options: Pick<CommonOptions, 'color' | 'locale'>, context: Context): ReportOptions {
  return {
    color: wantsColor(options.color, context.environment, context.stdout),
    width: textWidth(context.environment, context.stdout),
    locale: options.locale,
    ascii: context.environment['TERM'] === 'dumb',
  };
}
