/** What `claimline init` writes: every idea of the format once, with real claims; it checks clean. */
export const FIRST_DOSSIER = `# yaml-language-server: $schema=node_modules/@claimline/dossier/schema/claimline-1.schema.json
claimline: 1
title: North Korean soldiers in Russia, October 2024
language: en

# Who can speak, and who carries the words. \`for\` names the institution a person speaks for.
sources:
  zelensky: { name: Volodymyr Zelensky, kind: person, role: President of Ukraine, for: ukraine }
  ukraine: { name: Ukraine, kind: institution, side: ukraine }
  usa: { name: United States, kind: institution, side: usa }
  rferl: { name: Radio Free Europe / Radio Liberty, kind: outlet }

# What was read. A stored text (\`text: documents/article.txt\`) lets every quote be checked word by word.
documents:
  rferl-2024-10-28:
    title: Shefi i NATO-s konfirmon prezencën e trupave koreano-veriore në Rusi
    publisher: rferl
    published: 2024-10-28
    language: sq

# What the words mean. Start from shipped vocabularies; add measures, populations and places of your own.
vocabularies:
  use: [armed-conflict, russia-ukraine-war]

# Who said which number about what, as of when.
# value: 12000, "~3000" about, ">600000" more than, ">=10000" at least, "..12000" up to,
#        11000..12000 a range, 1000s thousands, "+1500" another 1,500, "?" no figure
# as-of: the day the figure holds for; said: the day it was said. 2024-10, 2024-10-21/2024-10-27, ../2024-10-27
claims:
  - id: kyiv-10000-ready
    by: zelensky
    via: [rferl]
    said: ../2024-10-27
    measure: strength
    of: dprk-soldiers
    status: ready-to-join
    as-of: ../2024-10-27
    value: 10000
    mode: estimated
    quote:
      in: rferl-2024-10-28
      exact: 10.000 ushtarë të Koresë e Veriut janë gati për t’iu bashkuar forcave ushtarake ruse
      gloss: 10,000 North Korean soldiers are ready to join the Russian forces

  - id: us-3000-training
    for: usa
    via: [rferl]
    said: 2024-10-23?
    measure: strength
    of: dprk-soldiers
    status: in-training
    at: russia
    as-of: 2024-10-23?
    value: ~3000
    mode: estimated
    quote:
      in: rferl-2024-10-28
      exact: rreth 3.000 ushtarë koreano-veriorë janë në Rusi për trajnime
      gloss: about 3,000 North Korean soldiers are in Russia for training
`;
