const places = ['Bergen', 'Lisbon', 'Denver', 'Kyoto', 'Leeds', 'Turin', 'Perth', 'Quito', 'Ghent', 'Delhi'];
const sentences = [
  (place: string, n: number) =>
    `I definately need alot more time for part ${n} becuase the server in ${place} is down.`,
  (place: string, n: number) =>
    `He dont know wich one of the ${n} it was, and the the logs from ${place} are not helping.`,
  (place: string, n: number) =>
    `We have seen this in ${place} before, when the team recieved machine ${n} and nobody told us.`,
  (place: string, n: number) =>
    `Please let me know wether you want to wait untill day ${n} or go on to ${place} without them.`,
  (place: string, n: number) =>
    `Its a pity, but the customer in ${place} have asked for it ${n} times and we can not say no.`,
  (place: string, n: number) =>
    `I think that a honest answer to question ${n} from ${place} is better then none at all.`,
];

/** A text of 500 characters with mistakes in it; every number gives sentences that no other number gives. */
export function textOf500(number: number): string {
  const place = places[number % places.length] ?? 'home';
  const whole = sentences.map((write, at) => write(place, 100 + number * sentences.length + at)).join(' ');
  return `${whole.slice(0, 499).trimEnd().padEnd(499, 's')}.`;
}
