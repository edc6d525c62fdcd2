import type { Catalogue } from '../catalogue.ts';

/** Fjalitë e verdikteve në shqip. */
export const verdicts: Catalogue = {
  'verdict.contradicts': 'kundërshtim',
  'verdict.tension': 'tension',
  'verdict.corroborates': 'mbështet',
  'verdict.consistent': 'në përputhje',
  'verdict.refines': 'saktëson',
  'verdict.echoes': 'jehonë',
  'verdict.part-of-whole': 'pjesë e një tërësie',
  'verdict.changed': 'ka ndryshuar',
  'verdict.superseded': 'zëvendësuar',
  'verdict.incomparable': 'e pakrahasueshme',
  'verdict.cannot-tell': 'nuk mund të thuhet',

  someone: 'dikush',
  'value.percent': '{value} %',
  'value.unit': '{value} {unit}',
  'value.share': '{value} e {base} ({read})',
  'value.converted': '{value} ({read})',
  'value.converted-about': '{value} (rreth {read})',
  'no-figure': 'pa shifër',
  'no-date': 'një ditë e panjohur',
  'date.said': 'thënë më {day}',
  'by.hedge': 'një rezerve',
  'by.bound': 'një kufiri të gjerë',
  'by.hedge-bound': 'një rezerve dhe një kufiri të gjerë',
  'by.rounding': 'rrumbullakimit',
  'verb.counts': 'numëron',
  'verb.count': 'numërojnë',
  'same.group': 'të njëjtin grup',
  'same.thing': 'të njëjtën gjë',
  'group.axis': '{group}, {node}',
  'group.at': '{group} në {place}',
  'group.by': '{group} {place}',
  'group.population': '{measure} ({population})',
  'group.status': '{population} ({status})',
  'group.measured': '{group} ({measure})',
  'group.measure': '{measure}',
  'axis.of': 'popullata',
  'axis.status': 'gjendja',
  'axis.at': 'vendi',
  'axis.measure': 'ajo që matet',
  'axis.unit': 'njësia',
  'axis.kind': 'lloji i matjes',
  'axis.time': 'koha',
  'axis.mode': 'qëndrimi i folësit',
  'axis.value': 'shifra',
  'axis.scope': 'fusha',

  override: 'Një redaktor vendosi: {verdict}.',
  'override.by': 'Një redaktor ({by}) vendosi: {verdict}.',
  'override.reason': 'Një redaktor vendosi: {verdict}. Arsyeja e dhënë: “{reason}”.',
  'override.by.reason': 'Një redaktor ({by}) vendosi: {verdict}. Arsyeja e dhënë: “{reason}”.',
  'override.otherwise': 'Pa këtë vendim verdikti do të ishte: {said}',

  'reason.superseded.supersedes': '{voice} e zëvendësoi {otherValue} me {value}.',
  'reason.superseded.corrects': '{voice} e korrigjoi {otherValue} në {value}.',
  'reason.superseded.retracts': '{voice} e tërhoqi {otherValue}.',
  'reason.superseded.position': '{voice} pohoi më vonë atë që më parë e kishte mohuar a nuk e kishte konfirmuar.',
  'reason.superseded.side': '{voice} e pohoi më vonë atë që {otherVoice}, e së njëjtës palë, nuk e kishte konfirmuar.',
  'reason.superseded.later-count':
    '{voice} dha më vonë një numërim tjetër për të njëjtën periudhë: {value} në vend të {otherValue}.',
  'reason.superseded.forecast': '{voice} e ndryshoi pritjen nga {otherValue} në {value}.',
  'reason.contradicts.misreported':
    'Dy raportime të së njëjtës deklaratë që nuk mund të jenë të dyja fjalët e saj: {valueA} dhe {valueB}.',
  'reason.contradicts.misreported-definition':
    'Dy raportime të së njëjtës deklaratë që nuk mund të jenë të dyja fjalët e saj: {valueA} si {measureA}, dhe {valueB} si {measureB}.',
  'reason.contradicts.misreported-place':
    'Dy raportime të së njëjtës deklaratë që nuk mund të jenë të dyja fjalët e saj: {valueA} ({groupA}) dhe {valueB} ({groupB}).',
  'reason.contradicts.misreported-date':
    'Dy raportime të së njëjtës deklaratë që nuk mund të jenë të dyja fjalët e saj: {valueA} ({asOfA}) dhe {valueB} ({asOfB}).',
  'reason.contradicts.misreported-mode':
    'Dy raportime të së njëjtës deklaratë që nuk mund të jenë të dyja fjalët e saj: {valueA} {modeA}, dhe {valueB} {modeB}.',
  'reason.echoes': 'Një burim, i treguar dy herë: {valueA}.',
  'reason.echoes.hedge': 'Një burim, i treguar dy herë, me një rezervë a kufi tjetër: {valueA} dhe {valueB}.',
  'reason.consistent.multiplied': 'Një shifër, e thënë si kaq në ditë dhe si shumë: {valueA} dhe {valueB}.',
  'reason.echoes.leak':
    'E njëjta rrjedhje informacioni, me sa mund të dijë lexuesi: burime pa emër të njërës palë japin dy herë {valueA}.',
  'reason.echoes.leak-hedge':
    'E njëjta rrjedhje informacioni, me sa mund të dijë lexuesi: burime pa emër të njërës palë japin {valueA} dhe {valueB}.',
  'reason.converted.share': '{value} e {base} lexohet si {read}.',
  'reason.converted.rate': 'Për {days} ditë {value} bën {read}.',
  'reason.converted.rate-hours': 'Për {days} orë {value} bën {read}.',
  'reason.converted.presumed': 'Që numërohen {group} do të thotë se disa prej tyre ishin atje.',
  'reason.incomparable.no-figure': 'Nuk krahasohen: të paktën njëra nuk ka shifër.',
  'reason.incomparable.unrelated':
    'Nuk krahasohen: {groupA} dhe {groupB} kanë një shifër, dhe nuk thuhet gjë se si lidhen.',
  'reason.incomparable.unit': 'Nuk krahasohen: njëra numëron në {unitA}, tjetra në {unitB}.',
  'reason.incomparable.scope':
    'Nuk krahasohen: {voiceA} {countsA} {groupA}, {voiceB} {countsB} {groupB}; i ndan {axis}.',
  'reason.incomparable.scope-one-voice':
    'Nuk krahasohen: {voiceA} {countsA} {groupA}, si edhe {groupB}; i ndan {axis}.',
  'reason.incomparable.not-additive':
    'Nuk krahasohen: ajo që matet nuk mblidhet, prandaj {groupA} nuk është pjesë e {groupB}, e as anasjelltas.',
  'reason.incomparable.kind': 'Nuk krahasohen: {groupA} dhe {groupB} janë lloje të ndryshme matjeje.',
  'reason.incomparable.target': 'Nuk krahasohen: një synim nuk është vëzhgim.',
  'reason.incomparable.outlook':
    'Nuk krahasohen: njëra thotë si janë gjërat, tjetra si planifikohen, priten ose mund të jenë.',
  'reason.incomparable.overlap':
    'Nuk krahasohen: {groupA} dhe {groupB} mbivendosen dhe asnjëra nuk është brenda tjetrës.',
  'reason.incomparable.stages':
    'Nuk krahasohen: {groupA} dhe {groupB} janë në dy gjendje, dhe për asnjërën nuk thuhet se është pjesë e tjetrës.',
  'reason.incomparable.absence':
    'Nuk krahasohen: që nga {groupA} të mos ketë asnjë nuk do të thoshte gjë për {groupB}, as anasjelltas.',
  'reason.incomparable.elsewhere':
    'Nuk krahasohen: {groupA} dhe {groupB} janë të kohëve të ndryshme, dhe nuk thuhet se si lidhen.',
  'reason.incomparable.unstated':
    'Nuk krahasohen: nuk thuhet se si lidhen {groupA} ({voiceA}) dhe {groupB} ({voiceB}), dhe kanë dy emra.',
  'reason.incomparable.horizons': 'Nuk krahasohen: dy plane ose parashikime, njëri {asOfA}, tjetri {asOfB}.',
  'reason.incomparable.means': 'Nuk krahasohen: secila është e periudhës së vet ({asOfA}; {asOfB}).',
  'reason.incomparable.periods':
    'Nuk krahasohen: shifrat numërojnë periudha të ndryshme, nga të cilat asnjëra nuk e përfshin tjetrën.',
  'reason.cannot-tell.no-comment':
    'Nuk mund të thuhet: {voice} nuk thotë asgjë që mund të krahasohet me atë që thotë {otherVoice}.',
  'reason.cannot-tell.neither-comments':
    'Nuk mund të thuhet: as {voiceA} as {voiceB} nuk thonë diçka që mund të krahasohet.',
  'reason.cannot-tell.undated-total':
    'Nuk mund të thuhet: {value} ({voice}) është një total pa ditë, dhe mund të jetë shumë më i vjetër se {otherValue} ({otherVoice}, {otherAsOf}).',
  'reason.cannot-tell.denied-then': 'Nuk mund të thuhet: mohimi dhe shifra mund të vlejnë për ditë të ndryshme.',
  'reason.cannot-tell.denied-elsewhere':
    'Nuk mund të thuhet: mohimi mbulon {group}, shifra {otherGroup}; njëra nuk e zgjidh tjetrën.',
  'reason.cannot-tell.denied-partly':
    'Nuk mund të thuhet: {voice} mohon {value}, {otherVoice} thotë {otherValue}; vetëm disa numra janë të përbashkët.',
  'reason.cannot-tell.presence':
    'Nuk mund të thuhet: {voiceA} dhe {voiceB} flasin për {groupA} dhe për {groupB}, dhe një prani pa numër nuk mund t’i vihet përballë tjetrës.',
  'reason.cannot-tell.part-later':
    'Nuk mund të thuhet: {group} ({value}) është më shumë se {otherGroup} në një kohë tjetër ({otherValue}); ndryshoi ndërkohë, ose kontestohet.',
  'reason.cannot-tell.horizon':
    'Nuk mund të thuhet: {valueA} dhe {valueB} pritet të ndodhin ende, dhe deri kur nuk është e njëjta ose nuk thuhet.',
  'reason.cannot-tell.rest': 'Nuk mund të thuhet si lidhen të dyja.',
  'reason.cannot-tell.scope-open':
    'Nuk mund të thuhet: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) përplasen nëse numërojnë të njëjtën gjë, dhe jo nëse numërojnë gjëra të ndryshme.',
  'reason.cannot-tell.scope-open-groups':
    'Nuk mund të thuhet: {groupA} ({valueA}, {voiceA}) dhe {groupB} ({valueB}, {voiceB}) përplasen nëse numërojnë të njëjtën gjë, dhe jo nëse numërojnë gjëra të ndryshme.',
  'reason.cannot-tell.undated':
    'Nuk mund të thuhet: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) përplasen nëse vlejnë për të njëjtën kohë, dhe njëra nuk ka datë.',
  'reason.cannot-tell.days-open':
    'Nuk mund të thuhet: {valueA} ({voiceA}, {asOfA}) dhe {valueB} ({voiceB}, {asOfB}) përplasen nëse vlejnë për të njëjtat ditë.',
  'reason.consistent.both-unconfirmed': 'Asnjëra nuk e ka konfirmuar.',
  'reason.consistent.both-denied': 'Të dyja mohojnë, dhe mohojnë gjëra të ndryshme: {valueA} dhe {valueB}.',
  'reason.consistent.denied-other':
    'Nuk është kundërshtim: {voice} mohon {value}, që nuk është ajo që thotë {otherVoice} ({otherValue}).',
  'reason.consistent.unconfirmed-denied': 'Njëra e mohon, tjetra nuk e ka konfirmuar.',
  'reason.consistent.unconfirmed-more': 'Shifra që nuk u konfirmua është më e madhe.',
  'reason.tension.not-confirmed':
    'Në tension: njëra pohon atë që tjetra nuk e ka konfirmuar; të mos konfirmosh nuk është të mohosh.',
  'reason.tension.days-apart':
    'Në tension: {valueA} ({voiceA}, {asOfA}) dhe {valueB} ({voiceB}, {asOfB}) janë disa ditë larg njëra-tjetrës; ndryshoi ndërkohë, ose njëra është e gabuar.',
  'reason.tension.affirmed-since':
    'Në tension: atë që {voice} nuk e ka konfirmuar ({asOf}), {otherVoice} e pohon për një ditë të mëvonshme ({otherAsOf}); ka ndryshuar ndërkohë, ose njëra gabon.',
  'reason.tension.denied-before':
    'Në tension: atë që {voice} e mohon ({asOf}), {otherVoice} e pohon për një ditë të mëvonshme ({otherAsOf}); ka ndryshuar ndërkohë, ose njëra gabon.',
  'reason.tension.far-bound':
    'Në tension, {what}: {valueA} ({tellerA}) dhe {valueB} ({tellerB}) nuk e përjashtojnë njëra-tjetrën, por janë tepër larg që të jenë i njëjti numër, thënë dy herë.',
  'reason.tension.far-floor':
    'Në tension: vetëm {group} janë {value} ({voice}), shumë mbi atë që {otherVoice} jep si kufi të poshtëm për {otherGroup}: {otherValue}.',
  'reason.tension.part-days-apart':
    'Në tension: {group} ({value}) është më shumë se {otherGroup} disa ditë më parë ose më pas ({otherValue}); ndryshoi ndërkohë, ose njëra është e gabuar.',
  'reason.superseded.revised': '{voice} e rishikoi shifrën e vet: {value} në vend të {otherValue}.',
  'reason.changed.arrived':
    'Ata që ishin rrugës ({otherValue}, {otherAsOf}) mund të jenë ndër ata që numërohen atje më vonë: {value} ({asOf}).',
  'reason.changed.number-given': '{voice} kishte thënë vetëm se ka disa, dhe më vonë jep një numër: {value}.',
  'reason.consistent.one-deployment':
    '{valueA} ({voiceA}) dhe {valueB} ({voiceB}) numërojnë të gjithë të dërguarit, dhe përputhen.',
  'reason.tension.one-deployment':
    'Në tension: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) numërojnë që të dyja të gjithë të dërguarit, dhe përputhen, nëse fare, vetëm përmes {by}.',
  'reason.cannot-tell.not-confirmed-narrower':
    'Nuk mund të thuhet: ajo që njëra palë nuk e ka konfirmuar është më e ngushtë se ajo që pohon tjetra.',
  'reason.cannot-tell.not-confirmed-then':
    'Nuk mund të thuhet: ajo që nuk ishte konfirmuar një ditë u pohua për një ditë tjetër.',
  'reason.tension.open':
    'Në tension: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) janë afër, dhe përplasen nëse numërojnë të njëjtën gjë në të njëjtën kohë.',
  'reason.tension.open-denied':
    'Në tension: {voiceA} dhe {voiceB} nuk mund të kenë të dyja të drejtë nëse flasin për të njëjtin grup dhe të njëjtat ditë; njëra mohon atë që tjetra pohon.',
  'reason.tension.open-hedge':
    'Në tension: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) pajtohen vetëm përmes {by}, nëse numërojnë të njëjtën gjë në të njëjtën kohë.',
  'reason.tension.open-part':
    'Në tension: nëse njëra është pjesë e tjetrës, {valueA} ({voiceA}) dhe {valueB} ({voiceB}) pajtohen vetëm përmes {by}.',
  'reason.tension.open-presence':
    'Në tension: {valueA} ({voiceA}) dhe {valueB} ({voiceB}) përjashtojnë njëra-tjetrën nëse vlejnë për të njëjtin grup dhe të njëjtat ditë.',
  'reason.tension.forecasts': 'Në tension: {voiceA} pret {valueA}, {voiceB} {valueB}, për të njëjtën kohë.',
  'reason.tension.denied-beside':
    'Në tension: njëra mohon {group}, tjetra pohon {otherGroup}; këto mbivendosen, prandaj të dyja mund të jenë të drejta.',
  'reason.tension.denied-plan': 'Në tension: njëra mohon atë që tjetra e pret.',
  'reason.contradicts.denied-figure':
    'Kundërshtim: {otherVoice} thotë {otherValue}, dhe {voice} mohon se është {value}, për të njëjtin grup në të njëjtën kohë: {group}.',
  'reason.tension.figures-rejected':
    'Në tension: {voice} thotë {value}, kurse {otherVoice} i hedh poshtë shifra të tilla pa dhënë një të vetën.',
  'reason.cannot-tell.figures-rejected':
    'Nuk mund të thuhet: {otherVoice} hedh poshtë shifra për një grup tjetër a një ditë tjetër nga {value} ({voice}).',
  'reason.tension.denied-hedged':
    'Në tension: {otherVoice} thotë {otherValue}, dhe {voice} mohon se është {value}; vetëm një rezervë i mban bashkë.',
  'reason.changed.denied':
    'Ka ndryshuar: {otherVoice} dha {otherValue} ({otherMode}, {otherAsOf}), pastaj {value} ({mode}, {asOf}).',
  'reason.tension.denied-since':
    'Në tension: {otherVoice} thotë {otherValue}, dhe {voice}, disa ditë më vonë, se nuk ka pasur asnjë.',
  'reason.contradicts.denied':
    'Kundërshtim: {voiceA} dhe {voiceB} nuk mund të kenë të drejtë të dyja: njëra mohon atë që tjetra pohon.',
  'reason.refines.presence': '{voice} ({value}, {group}) e saktëson {otherVoice} ({otherGroup}).',
  'reason.refines.vague': '{value} është brenda {otherValue} dhe thotë më shumë.',
  'reason.refines.value': '{value} është brenda {otherValue} dhe është më e saktë.',
  'reason.contradicts.two-figures':
    'Kundërshtim: {voiceA} jep dy shifra për të njëjtën kohë, {asOfA}, {groupA}: {readA} dhe {readB}.',
  'reason.contradicts.value-one-voice':
    'Kundërshtim: {voiceA} jepet me dy shifra për {same} afërsisht në të njëjtën kohë, {groupA}: {readA} ({asOfA}) kundrejt {readB} ({asOfB}).',
  'reason.contradicts.value-days':
    'Kundërshtim: {voiceA} dhe {voiceB} flasin për {same} afërsisht në të njëjtën kohë, {groupA}: {readA} ({asOfA}) kundrejt {readB} ({asOfB}).',
  'reason.contradicts.value':
    'Kundërshtim: {voiceA} dhe {voiceB} flasin për {same} në të njëjtën kohë, {groupA}: {readA} kundrejt {readB}.',
  'reason.tension.withheld':
    'Në tension: për të njëjtën deklaratë një raport jep {value}, kurse tjetri thotë se nuk u dha asnjë shifër.',
  'reason.tension.measured':
    'Në tension, {what}: {valueA} ({tellerA}) dhe {valueB} ({tellerB}) janë brenda një për qindi të njëra-tjetrës, si dy matje të një gjëje.',
  'reason.tension.value':
    'Në tension, {what}: {valueA} ({tellerA}) dhe {valueB} ({tellerB}) pajtohen vetëm përmes {by}.',
  'reason.corroborates': '{voiceA} dhe {voiceB} pajtohen, secila nga burimi i vet: {valueA} dhe {valueB}.',
  'reason.consistent.one-voice': 'I njëjti zë, në përputhje: {valueA} dhe {valueB}.',
  'reason.consistent.far-bound':
    '{valueA} ({voiceA}) dhe {valueB} ({voiceB}) nuk e përjashtojnë njëra-tjetrën; një kufi kaq i largët nuk është dëshmitar i dytë.',
  'reason.consistent.independence-unknown':
    '{voiceA} dhe {voiceB} pajtohen ({valueA}, {valueB}), por mund ta dinë nga një burim.',
  'reason.consistent.unchanged':
    'E pandryshuar: {valueA} ({asOfA}) dhe {valueB} ({asOfB}) mund të jenë e njëjta shifër.',
  'reason.contradicts.early-mean':
    'Kundërshtim: {valueA} ({voiceA}) dhe {valueB} ({voiceB}); mesatarja u tha para se të mbaronte koha e saj dhe mund të ketë vlejtur vetëm deri atëherë.',
  'reason.contradicts.leap':
    'Kundërshtim: asnjë numërim i tillë nuk rritet nga {otherValue} ({otherVoice}, {otherAsOf}) në {value} ({voice}, {asOf}) brenda atyre ditëve.',
  'reason.contradicts.total-fell':
    'Kundërshtim: një shumë nuk mund të bjerë, dhe {valueA} ({asOfA}) e {valueB} ({asOfB}) janë një numërim.',
  'reason.tension.total-fell':
    'Në tension, {what}: një shumë nuk mund të bjerë, dhe vetëm në sajë të {by} {valueA} ({tellerA}) dhe {valueB} ({tellerB}) janë një numërim.',
  'reason.changed.grew': 'Shuma u rrit: {otherValue} ({otherAsOf}), pastaj {value} ({asOf}).',
  'reason.changed.break':
    'Ka ndryshuar përtej një ndërprerjeje të deklaruar të serisë: {otherValue} ({otherAsOf}), pastaj {value} ({asOf}).',
  'reason.changed': 'Ka ndryshuar: {otherValue} ({otherAsOf}), pastaj {value} ({asOf}).',
  'reason.changed.part': 'Ka ndryshuar: {otherValue} ({otherGroup}, {otherAsOf}), pastaj {value} ({group}, {asOf}).',
  'reason.contradicts.open':
    'Kundërshtim, nëse të dyja numërojnë të njëjtën gjë: {valueA} ({voiceA}) kundrejt {valueB} ({voiceB}) në të njëjtën kohë.',
  'reason.contradicts.open-fell':
    'Kundërshtim, nëse të dyja numërojnë të njëjtën gjë: një shumë nuk mund të bjerë, dhe {valueA} ({voiceA}, {asOfA}) e {valueB} ({voiceB}, {asOfB}) do të ishin një.',
  'reason.contradicts.part-exceeds-period':
    'Kundërshtim: një pjesë nuk mund të jetë më shumë se e tëra: {group}, {value} ({asOf}, {voice}), kundrejt {otherValue} ({otherAsOf}, {otherVoice}).',
  'reason.contradicts.part-exceeds-whole':
    'Kundërshtim: një pjesë nuk mund të jetë më shumë se e tëra: {group}, {value} ({voice}), kundrejt {otherGroup}, {otherValue} ({otherVoice}).',
  'reason.tension.absence':
    'Në tension: {valueA} ({voiceA}, {asOfA}) dhe {valueB} ({voiceB}, {asOfB}); për gjithë kohën thuhet asnjë, dhe nga një gjithsej disa do të jenë të saj.',
  'reason.tension.two-states':
    'Në tension: njëra palë numëron {valueA} ({groupA}) dhe {valueB} ({groupB}) në të njëjtën kohë; të njëjtët vështirë se janë të dyja.',
  'reason.tension.part-strains-whole':
    'Në tension: një pjesë hyn në të tërën vetëm përmes {by}: {group}, {value} ({voice}), dhe {otherGroup}, {otherValue} ({otherVoice}).',
  'reason.part-of-whole':
    'Jo kundërshtim: {voiceA} {countsA} {groupA}, {voiceB} {countsB} {groupB}. Grupi më i vogël mund të jetë pjesë e më të madhit.',
  'reason.part-of-whole.one-voice':
    'Jo kundërshtim: {voiceA} {countsA} {groupA}, si edhe {groupB}. Grupi më i vogël mund të jetë pjesë e më të madhit.',
  'reason.part-of-whole.declared':
    'Jo kundërshtim: {value} ({voice}) është shënuar si pjesë e {otherValue} ({otherVoice}).',
  'reason.part-of-whole.one-breath':
    'Jo kundërshtim: {voiceA} i jep të dyja bashkë, dhe {value} mund të jetë pjesë e {otherValue}.',
  'reason.part-of-whole.since': 'Jo kundërshtim: {value} ({asOf}) mund të jetë pjesë e {otherValue} ({otherAsOf}).',
  'reason.would-contradict':
    'Do të kundërshtoheshin nëse të dyja flisnin për {same} në të njëjtën kohë: {readA} kundrejt {readB}.',

  'settle.unstated.of': 'Kë {counts} {voice} te {value}.',
  'settle.unstated.status': 'Në çfarë gjendjeje ishin ata që {voice} {counts} te {value}.',
  'settle.unstated.at': 'Ku ishin ata që {voice} {counts} te {value}.',
  'settle.unstated.other': 'Çfarë nënkupton {voice} me {value} ({axis}).',
  'settle.measure': 'A numërohen {groupA} dhe {groupB} sipas një përkufizimi.',
  'settle.relation': 'Si lidhen {a} dhe {b}.',
  'settle.as-of': 'Dita për të cilën vlen {value} ({voice}).',
  'settle.day': 'Ditët e sakta për të cilat vlejnë {valueA} ({voiceA}) dhe {valueB} ({voiceB}).',
  'settle.clash-one-voice': 'Një korrigjim nga {voiceA}, ose një shifër e dytë, e pavarur, për {groupA}.',
  'settle.recording': 'Një incizim ose një transkript: cilat ishin fjalët, {valueA} apo {valueB}?',
  'settle.words': 'Një incizim ose një transkript: çfarë u tha saktësisht?',
  'settle.look-up': 'Një shikim te burimi: a jep {voiceA} {valueA} dhe {valueB}?',
  'settle.clash': 'Një korrigjim nga {voiceA} ose {voiceB}, ose një shifër e tretë e pavarur për {groupA}.',
  'settle.independence': 'Nga e dinë {voiceA} dhe {voiceB}, secila për vete.',
};
