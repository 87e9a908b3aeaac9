// Two days compared: who came and who went between them, by what is known. Who is told of as former has left
// by the day of the article, but nobody knows since when: that is no leaving between two days, unless the post is
// known to have been held on the first of them or later.

const firstDay = (text) => text && text + "-01-01".slice(text.length - 4);
const lastDay = (text) => text && text + "-12-31".slice(text.length - 4);
const holdingOf = ({ ends, title }) => [...ends, title].join(); // whose seat it is, whatever the term

function cameBetween(edge, since, day) {
  const start = usable(edge.start);
  return start !== "" && firstDay(start) > since && lastDay(start) <= day;
}

function wentBetween(edge, since, day) {
  const end = usable(edge.end);
  const over = end || usable(edge.endedBy);
  if (!over || lastDay(over) > day) return false;
  const held = [edge.start, edge.seenFrom, edge.seenUntil].map((text) => firstDay(usable(text)));
  return held.some((known) => known >= since) || firstDay(end) > since;
}

// The posts taken up and left between two days; of one node alone where its number is given. A seat of the
// next term is neither, and one that articles name with its term and without is one.
function turnover(since, day, about = -1) {
  const passing = edges.filter((edge, number) => edge.kind === "holds" && edge.status !== "reported" && follows(number) && passes(edge.source) && (about < 0 || isAbout(edge, about)));
  const seats = (at) => new Set(passing.filter((edge) => HELD.includes(holding(edge, at))).map(holdingOf));
  const once = (found) => [...new Map([...found].sort((a, b) => weightOf(a) - weightOf(b)).map((edge) => [holdingOf(edge), edge])).values()].reverse();
  const [before, after] = [seats(since), seats(day)];
  return {
    came: once(passing.filter((edge) => cameBetween(edge, since, day) && !before.has(holdingOf(edge)))),
    went: once(passing.filter((edge) => wentBetween(edge, since, day) && !after.has(holdingOf(edge)))),
  };
}

// Whether a post is of a person, a post or a body, also where posts are nodes.
const isAbout = ({ source, target, ends }, number) => source === number || target === number || ends[1] === number || (bodiesOf.get(ends[1]) || []).includes(number);

function turnoverDetails(about = -1) {
  const parts = document.createDocumentFragment();
  const [since, day] = [state.since, state.day].sort();
  const { came, went } = turnover(since, day, about);
  const untold = went.filter((edge) => !usable(edge.end)).length;
  const whom = about < 0 ? word("comparedAll") : word("comparedOne").replace("{s}", raw.label[about]);
  parts.append(element(about < 0 ? "h2" : "h3", word("compared").replace("{a}", date(since)).replace("{b}", date(day))), element("p", `${whom} ${word("comparedHow")}`, "derived"));
  [["came", came], ["went", went]].forEach(([key, found]) => {
    parts.append(element(about < 0 ? "h3" : "h4", `${word(key)} (${amount(found.length)})`));
    if (key === "went" && untold) parts.append(element("p", word("wentUntold").replace("{n}", amount(untold)), "derived"));
    if (!found.length) parts.append(element("p", word("nobody"), "derived"));
    else parts.append(glanceList(found, null, SPOKEN));
  });
  return parts;
}
