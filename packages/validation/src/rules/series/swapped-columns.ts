import { swappedColumns, swappedRuns } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayOthers, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const swappedColumnsRule: Rule = {
  id: 'series/swapped-columns',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'Two figures of one day stand in one another’s column',
    why: 'Where two columns of one voice keep a distance, and for one report it turns over to just what it would be the other way round, the two figures changed places. Their sum is right, so that nothing else tells it.',
    recommendation: 'Look the row up at the source, and put the two figures where they belong.',
    source: 'edit rules of statistical offices: interchanged items of one questionnaire',
  },
  options: {},
  messages: {
    en: {
      found:
        '{who} gives {x} as of {when}, and {y} for {other}: the two seem to have changed places, by the reports before and after.',
      run: '{who} goes from {x} ({earlier}) to {y} ({when}), and {other} from {v} to {w}: from {when} to {until} the two seem to have changed places.',
      on: '{who} goes from {x} ({earlier}) to {y} ({when}), and {other} from {v} to {w}: from then on the two seem to have changed places.',
    },
    sq: {
      found:
        '{who} jep {x} më {when}, dhe {y} për {other}: të dyja duket se kanë ndërruar vendet, sipas raporteve para dhe pas.',
      run: '{who} kalon nga {x} ({earlier}) në {y} ({when}), dhe {other} nga {v} në {w}: nga {when} deri më {until} të dyja duket se kanë ndërruar vendet.',
      on: '{who} kalon nga {x} ({earlier}) në {y} ({when}), dhe {other} nga {v} në {w}: që atëherë të dyja duket se kanë ndërruar vendet.',
    },
  },
  bad: [
    {
      title: 'two towns that changed places for a day',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [512, 530, 541, 525, 519, 533, 426, 547, 551, 540, 536, 528, 531, 544, 549]),
          ...days(column('town-b', 'b'), [402, 415, 424, 411, 406, 418, 543, 428, 433, 423, 419, 413, 416, 426, 430]),
        ],
      },
      findings: [{ message: 'found', claims: ['a-7', 'b-7'] }],
    },
    {
      title: 'two towns that have been in one another’s column since the tenth day',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [812, 830, 841, 825, 819, 833, 826, 847, 851, 440, 436, 428, 431, 444, 449]),
          ...days(column('town-b', 'b'), [402, 415, 424, 411, 406, 418, 413, 428, 433, 823, 819, 813, 816, 826, 830]),
        ],
      },
      findings: [{ message: 'on', claims: ['a-10', 'b-10'] }],
    },
    {
      title: 'and for three days',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [812, 830, 841, 825, 819, 833, 426, 447, 451, 840, 836, 828, 831, 844, 849]),
          ...days(column('town-b', 'b'), [402, 415, 424, 411, 406, 418, 813, 828, 833, 423, 419, 413, 416, 426, 430]),
        ],
      },
      findings: [{ message: 'run', claims: ['a-7', 'b-7'] }],
    },
  ],
  good: [
    {
      title: 'one overtakes the other step by step',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [812, 830, 841, 825, 819, 803, 726, 647, 551, 440, 436, 428, 431, 444, 449]),
          ...days(column('town-b', 'b'), [402, 415, 424, 411, 406, 438, 513, 628, 733, 823, 819, 813, 816, 826, 830]),
        ],
      },
      findings: [],
    },
    {
      title: 'one of them alone is off',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [512, 530, 541, 525, 519, 533, 412, 547, 551, 540, 536, 528, 531, 544, 549]),
          ...days(column('town-b', 'b'), [402, 415, 424, 411, 406, 418, 421, 428, 433, 423, 419, 413, 416, 426, 430]),
        ],
      },
      findings: [],
    },
    {
      title: 'two that cross all the time',
      dossier: {
        claims: [
          ...days(column('town-a', 'a'), [512, 430, 541, 425, 519, 433, 512, 447, 551, 440, 536, 428, 531, 444, 549]),
          ...days(column('town-b', 'b'), [402, 515, 424, 511, 406, 518, 421, 528, 433, 523, 419, 513, 416, 526, 430]),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { voice, first, second } of swappedColumns(index))
      report({
        message: 'found',
        values: {
          who: sayCount(index, voice, first.claim),
          x: quantityOf(first.claim),
          when: sayReported(first),
          y: quantityOf(second.claim),
          other: sayOthers(index, second.claim, first.claim),
        },
        claims: [first.claim.id, second.claim.id],
        field: 'value',
      });
    for (const { series, rows, before, isLast } of swappedRuns(index)) {
      const [[first, second] = before, last = before] = [rows[0], rows.at(-1)];
      report({
        message: isLast ? 'on' : 'run',
        values: {
          who: sayCount(index, series[0].voice, first.claim),
          x: quantityOf(before[0].claim),
          y: quantityOf(first.claim),
          v: quantityOf(before[1].claim),
          w: quantityOf(second.claim),
          earlier: sayReported(before[0]),
          when: sayReported(first),
          other: sayOthers(index, second.claim, first.claim),
          ...(isLast ? {} : { until: sayReported(last[0]) }),
        },
        claims: [first.claim.id, second.claim.id],
        field: 'value',
        covers: rows.flatMap(([a, b]) => [a.claim.id, b.claim.id]),
      });
    }
  },
};

function column(at: string, name: string): Parameters<typeof days>[0] {
  return { name, for: 'ministry-a', of: 'residents', at, from: '2024-05-02' };
}
