// What is known of a day. As the query 'as-of' has it, dates are compared as far as both are precise:
// 2016 holds for every day of 2016.

const notAfter = (text, day) => text <= day.slice(0, text.length);
const notBefore = (text, day) => text >= day.slice(0, text.length);
const usable = (text) => /^\d{4}(-\d\d){0,2}/.test(text) ? text.slice(0, 10) : "";

// Whether a post was held on a day: 'stated' where beginning and end are given, 'bounded' where
// articles of before and after tell of it, 'open' where it had begun no more than a term of office before
// and nothing tells that it was over, 'not' where it had not begun or was over, 'unknown' where nothing is known
// of that day. The day of an end is the first without the post. Who is only told of as former had left by then,
// and nobody knows since when: that fills no years.
const TERM_OF_OFFICE = 5;
function holding(edge, day) {
  const [start, end, seenFrom, seenUntil, endedBy] =
    [edge.start, edge.end, edge.seenFrom, edge.seenUntil, edge.endedBy].map(usable);
  if (start && !notAfter(start, day)) return "not";
  if (end && (end === day || !notBefore(end, day))) return "not";
  if (endedBy && notAfter(endedBy, day)) return "not";
  const [from, until] = [start || seenFrom, end || seenUntil];
  if (!from || !notAfter(from, day)) return "unknown";
  if (from.length === 7 && day.startsWith(from) && day.slice(8) <= "15") return "unknown"; // begun in that month
  if (start && end) return "stated";
  if (until && notBefore(until, day)) return "bounded";
  if (edge.status === "former" && !end && !endedBy && !from.startsWith(day)) return "unknown";
  const last = until > from ? until : from;
  return Number(day.slice(0, 4)) - Number(last.slice(0, 4)) <= TERM_OF_OFFICE ? "open" : "unknown";
}

// What a day makes of any edge: a post as above; an act is 'done' or 'not' yet, or 'unknown' where
// it is not dated; what has no time, such as whose organ a body is, is 'always'.
function standing(edge, day) {
  if (!day) return "always";
  if (edge.kind === "holds") return holding(edge, day);
  const start = usable(edge.start);
  if (start) return notAfter(start, day) ? "done" : "not";
  return edge.decision ? "unknown" : "always";
}

// What happened on a day: a post taken up or left, an act. Of how much of what can be dated it is known.
const timed = read.filter((edge) => edge.kind === "holds" || edge.decision);
const happened = timed.flatMap(({ start, end }) => !start && !end ? [] : [start, end].map(usable).filter((day) => day.length >= 7));
const datedShare = timed.length ? timed.filter((edge) => [edge.start, edge.end, edge.seenFrom, edge.seenUntil, edge.endedBy].some(usable)).length / timed.length : 0;
const LEAST_DATED = 0.05; // with less a day would show next to nothing

// The first year that is told of and the one after the last; null where nothing has a date.
const YEARS = (() => {
  let [first, last] = [9999, 0];
  const see = (text) => {
    const year = Number(text.slice(0, 4));
    if (!/^\d{4}/.test(text) || year < 1930 || year > 2100) return;
    first = Math.min(first, year);
    last = Math.max(last, year);
  };
  const told = new Set(); // each text but once, for there are few
  read.forEach(({ start, end, seenFrom, seenUntil, endedBy }) => { told.add(start).add(end).add(seenFrom).add(seenUntil).add(endedBy); });
  raw.articles.forEach(([, published]) => told.add(published));
  told.forEach(see);
  return first > last ? null : [first, last + 1];
})();
const [FIRST_YEAR, LAST_YEAR] = YEARS || [0, 0];

// Months since the first January, for the slider.
const toMonth = (day) => (Number(day.slice(0, 4)) - FIRST_YEAR) * 12 + Number(day.slice(5, 7)) - 1;
const fromMonth = (month) =>
  `${FIRST_YEAR + Math.floor(month / 12)}-${String(1 + month % 12).padStart(2, "0")}-01`;
