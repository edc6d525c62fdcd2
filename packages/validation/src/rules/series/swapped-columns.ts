import { swappedColumns } from '../../sets/series/index.ts';
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
    },
    sq: {
      found:
        '{who} jep {x} më {when}, dhe {y} për {other}: të dyja duket se kanë ndërruar vendet, sipas raporteve para dhe pas.',
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
  ],
  good: [
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
  },
};

function column(at: string, name: string): Parameters<typeof days>[0] {
  return { name, for: 'ministry-a', of: 'residents', at, from: '2024-05-02' };
}
