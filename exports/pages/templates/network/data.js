// The data of the page, read from its JSON block (exports/pages/network/payload.py writes it).
// Nodes go by number; a part, which stands for its nodes while it is folded, by COUNT plus its own.
// Texts from articles reach the page through textContent and the canvas alone: never as markup.

// The page as it was written, before any script has changed it; a saved copy is made from it.
const ORIGINAL = document.documentElement.cloneNode(true);

const $ = (id) => document.getElementById(id);
const raw = JSON.parse($("data").textContent);
const COUNT = raw.label.length;
const PARTS = raw.parts.length;

const isPart = (id) => id >= COUNT;
const partOf = (number) => COUNT + raw.part[number];
const classOf = (number) => raw.classes[raw.cls[number]];
const markOf = (cls) => raw.marks[cls] || raw.marks[""];
const iriOf = (number) => raw.prefix + raw.iri[number];
const namesOf = (number) => raw.names[number] || [];
const factsOf = (number) => (raw.facts[number] || []).map(([kind, text, date, sources]) => ({ kind, text, date, sources }));
const writtenAt = (number) => raw.written[number] || raw.label[number];

const read = raw.edges.map((row) => {
  const text = (at) => raw.texts[row[at] || 0];
  return {
    source: row[0], target: row[1], ends: [row[0], row[1]], sources: row[2] || [], confidence: row.length > 3 ? row[3] : -1,
    kind: text(4), status: text(5), decision: text(6), start: text(7), end: text(8), term: text(9),
    title: text(10), seenFrom: text(11), seenUntil: text(12), endedBy: text(13), support: row[14] || 0,
  };
});

// Edges with, for each node, the numbers of those that touch it, and to how many nodes it is joined.
function graphOf(edges) {
  /** @type {number[][]} */
  const touching = Array.from({ length: COUNT }, () => []);
  edges.forEach((edge, number) => {
    touching[edge.source].push(number);
    if (edge.target !== edge.source) touching[edge.target].push(number);
  });
  const met = new Int32Array(COUNT).fill(-1); // from which node each was met last
  const degree = touching.map((found, number) => {
    met[number] = number;
    return found.reduce((count, edge) => {
      const other = edges[edge].source === number ? edges[edge].target : edges[edge].source;
      if (met[other] === number) return count;
      met[other] = number;
      return count + 1;
    }, 0);
  });
  return { edges, touching, degree };
}

// Posts are nodes, or lines: what leads to a post then leads to its body, and says the post. A post of
// which no body is known stays a node.
const bodiesOf = new Map();
read.forEach(({ kind, source, target }) => {
  if (kind === "of" && classOf(source) === "Post") bodiesOf.set(source, [...(bodiesOf.get(source) || []), target]);
});
let asNodesMade = null; // when it is first asked for
const asNodes = () => asNodesMade ??= graphOf(read);
function withLines() {
  const found = [];
  read.forEach((edge) => {
    const { source, target } = edge;
    const [from, to] = [bodiesOf.get(source), bodiesOf.get(target)];
    if (!from && !to) found.push(edge);
    else if (edge.kind !== "of" || !from) (from || [source]).forEach((one) => (to || [target]).forEach((other) => {
      if (other !== one) found.push({ ...edge, source: one, target: other, post: to ? target : source });
    }));
  });
  return graphOf(found);
}
const asLines = withLines();
let { edges, touching, degree } = asLines;
const isLine = (number) => edges === asLines.edges && bodiesOf.has(number);
// The node in whose place a node is seen: of a post that is a line its body.
const placeOf = (number) => isLine(number) ? bodiesOf.get(number)[0] : number;

function drawPosts(as) {
  ({ edges, touching, degree } = as === "nodes" ? asNodes() : asLines);
}

/** @type {number[][]} */
const members = Array.from({ length: PARTS }, () => []);
for (let number = 0; number < COUNT; number += 1) members[raw.part[number]].push(number);

const otherEnd = (edge, number) => edges[edge].source === number ? edges[edge].target : edges[edge].source;

// A sentence with the article that it stands in, and what of it is to be marked.
function sourceOf(reference) {
  const [number, ...spans] = Array.isArray(reference) ? reference : [reference];
  const [sentence, article] = raw.evidence[number];
  const [title, published, url] = raw.articles[article];
  return { number, sentence, title, published, url, spans };
}

// How well something is supported: the articles of its sentences, their outlets, first and last day.
function outletOf(article) {
  const host = /^https?:\/\/(?:[^@/]*@)?([^/:?#]+)/i.exec(raw.articles[article][2]);
  return host ? host[1].toLowerCase().replace(/^www\./, "") : "";
}

function supportOf(references) {
  const articles = new Set(references.map((reference) => raw.evidence[Array.isArray(reference) ? reference[0] : reference][1]));
  const hosts = new Map();
  /** @type {string[]} */
  const days = [];
  articles.forEach((article) => {
    const [host, day] = [outletOf(article), raw.articles[article][1]];
    if (host) hosts.set(host, (hosts.get(host) || 0) + 1);
    if (day) days.push(day);
  });
  days.sort();
  return {
    articles: articles.size, undated: articles.size - days.length,
    unsourced: articles.size - [...hosts.values()].reduce((sum, count) => sum + count, 0), first: days[0] || "", last: days[days.length - 1] || "",
    outlets: [...hosts.keys()].sort((a, b) => hosts.get(b) - hosts.get(a) || (a < b ? -1 : 1)),
  };
}
