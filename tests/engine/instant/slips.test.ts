import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../src/engine/instant/proofreader';
import { slipNames, slipsIn } from '../../../src/engine/instant/slips';
import { lookalikes } from './lookalikes';

/** [written, meant], by these rules alone. */
const slips: readonly (readonly [string, string])[] = [
  ['They went to there house.', 'They went to their house.'],
  ['I have seen there faces.', 'I have seen their faces.'],
  ['Their is a problem with the server.', 'There is a problem with the server.'],
  ['I think their is no way.', 'I think there is no way.'],
  ['We will be their tomorrow.', 'We will be there tomorrow.'],
  ['Is anyone over their?', 'Is anyone over there?'],
  ['Their going to be late.', "They're going to be late."],
  ['Well, their gonna win.', "Well, they're gonna win."],
  ["They forgot they're homework.", 'They forgot their homework.'],
  ['your so funny lol', "you're so funny lol"],
  ['I think your wrong.', "I think you're wrong."],
  ["Who's book is this?", 'Whose book is this?'],
  ["A man who's name I forgot.", 'A man whose name I forgot.'],
  ['Whose gonna pay?', "Who's gonna pay?"],
  ['He was to tired to go.', 'He was too tired to go.'],
  ["It's to difficult for me.", "It's too difficult for me."],
  ['We need too talk.', 'We need to talk.'],
  ['I want too go home.', 'I want to go home.'],
  ['I will loose my job.', 'I will lose my job.'],
  ["Don't loose hope.", "Don't lose hope."],
  ['This effects my work.', 'This affects my work.'],
  ['It really effected us.', 'It really affected us.'],
  ['I past the test.', 'I passed the test.'],
  ['he past the test', 'he passed the test'],
  ['She walked passed the shop.', 'She walked past the shop.'],
  ['This has lead to problems.', 'This has led to problems.'],
  ['He was lead by his brother.', 'He was led by his brother.'],
  ['She lead the team.', 'She led the team.'],
  ['She lead the team last year to sucess.', 'She led the team last year to sucess.'],
  ['for all intensive purposes', 'for all intents and purposes'],
  ['Please bare with me.', 'Please bear with me.'],
  ['Please advice on how to proceed.', 'Please advise on how to proceed.'],
  ['Thanks for your advise.', 'Thanks for your advice.'],
  ['its already late', "it's already late"],
  ['its so good', "it's so good"],
  ['its my fault', "it's my fault"],
  ['its because of the rain', "it's because of the rain"],
  ['hows it going?', "how's it going?"],
  ['hows your day?', "how's your day?"],
  ['ill be there soon', "I'll be there soon"],
  ['I think ill go home', "I think I'll go home"],
  ['id like to know more', "I'd like to know more"],
  ['I seen him yesterday.', 'I saw him yesterday.'],
  ['I seen him yesterday at the office.', 'I saw him yesterday at the office.'],
  ['I been working all day.', "I've been working all day."],
  ['I been working here since 3 years.', "I've been working here since 3 years."],
  ['I look forward to hear from you.', 'I look forward to hearing from you.'],
  ['We look forward to meet you.', 'We look forward to meeting you.'],
  ['I am agree with you.', 'I agree with you.'],
  ['I am agree with you on this point.', 'I agree with you on this point.'],
  ['Can you explain me how this works?', 'Can you explain to me how this works?'],
  ['There is many reasons.', 'There are many reasons.'],
  ['There is several options.', 'There are several options.'],
  ['The childrens are playing.', 'The children are playing.'],
  ['He have three childrens and a dog.', 'He have three children and a dog.'],
  ['This is more better.', 'This is better.'],
  ['This is the more better option.', 'This is the better option.'],
  ["It's the most easiest way.", "It's the easiest way."],
  ['She speaks English very good.', 'She speaks English very well.'],
  ['He speak english very good.', 'He speak english very well.'],
  ['Between you and I, no.', 'Between you and me, no.'],
  ['Between you and I, this is wrong.', 'Between you and me, this is wrong.'],
  ['A lot of people was there.', 'A lot of people were there.'],
  ['Most people is nice.', 'Most people are nice.'],
  ['There are a lots of people.', 'There are a lot of people.'],
  ['See you in monday.', 'See you on monday.'],
  ['The meeting is in monday at 10.', 'The meeting is on monday at 10.'],
  ['Thanks you for your help.', 'Thank you for your help.'],
  ['it was a great experiance , thanks you', 'it was a great experiance , thank you'],
  ["I don't know weather he is coming.", "I don't know whether he is coming."],
  ['We go weather or not it rains.', 'We go whether or not it rains.'],
  ["Let's take a brake.", "Let's take a break."],
  ["It's a peace of cake.", "It's a piece of cake."],
  ['Please be quite.', 'Please be quiet.'],
  ['She is very quite today.', 'She is very quiet today.'],
  ['Everything accept for the price.', 'Everything except for the price.'],
  ["I can't except this.", "I can't accept this."],
  ["Is this your's?", 'Is this yours?'],
  ["The house is their's.", 'The house is theirs.'],
  ['We use to live there.', 'We used to live there.'],
  ['She is suppose to call.', 'She is supposed to call.'],
  ['We suppose so, but he is suppose to know.', 'We suppose so, but he is supposed to know.'],
  ['Does she has a car?', 'Does she have a car?'],
  ['Does it has a lid?', 'Does it have a lid?'],
  ['She must goes.', 'She must go.'],
  ['I want to went home.', 'I want to go home.'],
  ['It make sense.', 'It makes sense.'],
  ['It make me happy.', 'It makes me happy.'],
  ['You is wrong.', 'You are wrong.'],
  ['They is here.', 'They are here.'],
  ['What do you thing?', 'What do you think?'],
  ['I thing so.', 'I think so.'],
  ['Everybody know that.', 'Everybody knows that.'],
  ['Nobody know why.', 'Nobody knows why.'],
  ['One of my friend is here.', 'One of my friends is here.'],
  ['I have a good news.', 'I have good news.'],
  ['Let me give you an advice.', 'Let me give you some advice.'],
  ["She doesn't likes it.", "She doesn't like it."],
  ['Where are you form?', 'Where are you from?'],
  ['I got an email form him.', 'I got an email from him.'],
  ['The email came form my boss.', 'The email came from my boss.'],
  ['I now that.', 'I know that.'],
  ['I new it!', 'I knew it!'],
  ['Do you no him?', 'Do you know him?'],
  ["I don't no.", "I don't know."],
  ['I need to by milk.', 'I need to buy milk.'],
  ['I wood like that.', 'I would like that.'],
  ['I wood be glad.', 'I would be glad.'],
  ['Two much noise.', 'Too much noise.'],
  ['It is two much.', 'It is too much.'],
  ['The hole day was great.', 'The whole day was great.'],
  ['The whole team, the hole story.', 'The whole team, the whole story.'],
  ['He did a grate job.', 'He did a great job.'],
  ['What a grate idea!', 'What a great idea!'],
  ["You're own fault.", 'Your own fault.'],
  ['Ok, lets make a plan.', "Ok, let's make a plan."],
  ['He went too the shop.', 'He went to the shop.'],
  ['That is to expensive.', 'That is too expensive.'],
  ['It is longer then usual.', 'It is longer than usual.'],
  ['I wont do it.', "I won't do it."],
  ['Were is the key?', 'Where is the key?'],
  ['He turned of the light.', 'He turned off the light.'],
  ['Give me an other one.', 'Give me another one.'],
  ['We lost our way do to the rain.', 'We lost our way due to the rain.'],
  ["That's blue as apposed to green.", "That's blue as opposed to green."],
  ['The house is for sell.', 'The house is for sale.'],
  ['Nice to here from you.', 'Nice to hear from you.'],
  ['The dress is in the womens section.', "The dress is in the women's section."],
  ['A childrens book for all.', "A children's book for all."],
  ['I hope well be there in time.', "I hope we'll be there in time."],
  ['They was late.', 'They were late.'],
  ['We was waiting for the bus when it start raining.', 'We were waiting for the bus when it start raining.'],
  ['You could of asked.', 'You could have asked.'],
  ['You should of seen there faces!', 'You should have seen their faces!'],
  ['This are a problem.', 'This is a problem.'],
  ['These is mine.', 'These are mine.'],
  ['Your welcome!', "You're welcome!"],
  ['Your going to love it.', "You're going to love it."],
  ['Your not sure?', "You're not sure?"],
  ['Your a star!', "You're a star!"],
  ['I think your right.', "I think you're right."],
  ['She got there own car in there office.', 'She got there own car in their office.'],
];

const mended = (text: string): string =>
  applyEdits(
    text,
    slipsIn(text, 1).toSorted((a, b) => a.start - b.start),
  );

describe('words that are words, and not the ones that were meant', () => {
  it.each(slips)('%j', (written, meant) => {
    expect(mended(written)).toBe(meant);
  });

  it('each have a case here', () => {
    const found = new Set(slips.flatMap(([written]) => slipsIn(written, 1).map(({ rule }) => rule)));
    expect(slipNames.filter((name) => !found.has(name))).toEqual([]);
  });

  it.each(slips)('are mended once and for all: %j', (_written, meant) => {
    expect(slipsIn(meant, 1)).toEqual([]);
  });

  it('keep the case and the kind of gap', () => {
    const written = 'THEIR IS NO WAY.\nwho’s\u00a0book is it?';
    expect(mended(written)).toBe('THERE IS NO WAY.\nwhose\u00a0book is it?');
  });
});

describe('what looks like a slip and is none', () => {
  it.each(lookalikes.map((text) => [text]))('%j', (text) => {
    expect(slipsIn(text, 1)).toEqual([]);
  });
});
