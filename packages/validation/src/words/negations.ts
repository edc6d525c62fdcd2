/**
 * Words that turn a sentence into its opposite, verbs of denying among them, by
 * language; lower case, as single words. "n't" leaves its verb behind: "didn", "isn".
 */
export const negations: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: `no not none never neither nor without cannot didn isn wasn aren weren don doesn won hasn haven hadn couldn wouldn
      shouldn deny denies denied denying denial reject rejects rejected rejecting dismiss dismisses dismissed refute refutes
      refuted unconfirmed false untrue`,
    sq: `nuk s mos jo as asnjë asnje asgjë asgje askush kurrë kurre pa mohon mohoi mohuar mohojnë mohojne mohuan mohim
      përgënjeshtron përgënjeshtroi përgënjeshtruar refuzon refuzoi refuzuar hedh hodhi hedhur`,
    uk: 'не ні ніколи жоден жодна жодного жодних без немає заперечив заперечила заперечили заперечує спростував спростувала',
    ru: 'не ни нет никогда никто без опроверг опровергла опровергли опровергает отрицает отрицал отрицала отрицали',
    de: `nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder noch bestreitet bestritt bestritten
      dementiert dementierte dementierten leugnet leugnete`,
    fr: `ne n pas plus jamais aucun aucune rien ni sans dément démenti démentent démentait nie nié nient niait`,
    es: `no ni nunca jamás ningún ninguna ninguno nadie nada sin niega negó niegan negaron negado desmiente desmintió desmentido`,
    it: `non né mai nessun nessuna nessuno niente nulla senza nega negò negano negato smentisce smentì smentito smentiscono`,
  }).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);
