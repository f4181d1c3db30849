import { describe, expect, it } from 'vitest';

import { findLanguage, guessLanguage } from '../../src/text';

describe('a second opinion', () => {
  const detecting = (language: string | undefined) => {
    const texts: string[] = [];
    const detect = (text: string): Promise<string | undefined> => {
      texts.push(text);
      return Promise.resolve(language);
    };
    return { texts, detect };
  };

  it.each([
    ['vi', 'Tôi không biết tại sao anh ấy làm vậy.'],
    ['ur', 'مجھے نہیں معلوم کہ اس نے ایسا کیوں کیا۔'],
    ['uk', 'Зустріч почнеться завтра вранці'],
    ['fi', 'Voitko lähettää minulle tiedoston?'],
  ])('counts where the own guess is unsure: %s, %s', async (language, text) => {
    expect(guessLanguage(text).language).toBeUndefined();
    expect(await findLanguage(text, detecting(language).detect)).toBe(language);
    expect(await findLanguage(text, detecting(undefined).detect)).toBeUndefined();
  });

  it('is not needed where the own guess is sure', async () => {
    const { texts, detect } = detecting('nl');
    expect(await findLanguage('Das ist nicht der Fall, weil wir noch keine Zeit haben.', detect)).toBe('de');
    expect(texts).toEqual([]);
  });

  // What Chromium's detector said, and was sure of.
  it.each([
    ['zu', '😀 I definately agree 👨‍👩‍👧 becuase its good.'],
    ['lb', 'An hour later a European tourist met an honest man.'],
    ['ceb', 'Priya Raghunathan and Jörg Müller work with Nguyễn Văn An.'],
  ])('takes no English for another language: %s, %s', async (language, text) => {
    expect(await findLanguage(text, detecting(language).detect)).not.toBe(language);
  });

  it('does not count where a word is as frequent in English as in another language', () => {
    for (const text of ['the und ist', 'und the ist']) expect(guessLanguage(text).likeliest).toBe('de');
    for (const text of ['the und', 'und the']) expect(guessLanguage(text).likeliest).toBe('en');
  });
});

describe('the language of a text', () => {
  it.each([
    ['en', 'The meeting is at nine, so please be there on time.'],
    ['en', 'hey can u send me the file when you have it, thx'],
    ['de', 'Das ist nicht der Fall, weil wir noch keine Zeit haben.'],
    ['de', 'Könnten Sie mir bitte die Rechnung für den Auftrag schicken?'],
    ['fr', 'Nous avons besoin de plus de temps pour ce projet.'],
    ['es', 'Necesitamos más tiempo para este proyecto porque el servidor es lento.'],
    ['it', 'Non possiamo venire alla riunione di domani, ma siamo liberi il giorno dopo.'],
    ['pt', 'Não podemos ir à reunião de amanhã, mas estamos livres no dia seguinte.'],
    ['nl', 'Wij kunnen morgen niet naar de vergadering komen, maar wel op de dag erna.'],
    ['sv', 'Vi kan inte komma till mötet i morgon, men vi har tid dagen efter och är glada.'],
    ['pl', 'Nie możemy przyjść na spotkanie jutro, ale mamy czas następnego dnia.'],
    ['fi', 'Me emme voi tulla kokoukseen huomenna, mutta se on ihan hyvin ja olen iloinen.'],
    ['hu', 'Nem tudunk holnap eljönni, de a következő nap már jó lesz és az is lehet, hogy korábban.'],
    ['tr', 'Yarın toplantıya gelemiyoruz ama bir gün sonra çok iyi olur, bu da bizim için daha kolay.'],
    ['ru', 'Мы не можем это сделать, так как он уже ушел.'],
    ['uk', 'Ми не можемо це зробити, тому що він вже пішов.'],
    ['zh', '我们需要更多时间'],
    ['ja', '時間がもっと必要です'],
    ['ko', '시간이 더 필요합니다'],
    ['el', 'Χρειαζόμαστε περισσότερο χρόνο'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  it.each(['', '12:30', 'hello there', 'OK', 'npm run build', 'John Smith, Berlin'])(
    'says nothing about %j',
    (text) => {
      expect(guessLanguage(text).language).toBeUndefined();
    },
  );

  it('names the script of any text', () => {
    expect(guessLanguage('سلام دنیا').script).toBe('arabic');
    expect(guessLanguage('123 !').script).toBe('none');
    expect(guessLanguage('漢字とカナ').script).toBe('kana');
  });
});
