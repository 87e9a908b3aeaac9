// Of which part of the State the picture is: the bodies of a level or a place, with who and what is
// joined to them. Places lie in one another, and bodies have one, by what the network says.

const BODIES = new Set(["PartyOrganization", "PartyCommittee", "PartyBody", "StateBody", "MassOrganization", "Institution", "Organization"]);
const levelOf = (number) => raw.level[number] || "";
const within1 = new Map(); // a place to that in which it lies
const groundOf = new Map(); // a body to its place
read.forEach(({ kind, source, target }) => {
  if (kind === "contained-in") within1.set(source, target);
  if (kind === "jurisdiction" && !groundOf.has(source)) groundOf.set(source, target);
});

// The outermost place around one, such as its province.
function outermost(place) {
  const passed = new Set();
  let at = place;
  while (within1.has(at) && !passed.has(at)) {
    passed.add(at);
    at = within1.get(at);
  }
  return at;
}

const groundsOf = (number) => {
  const place = classOf(number) === "Place" ? number : groundOf.get(number);
  return place === undefined ? null : outermost(place);
};

const levels = [...new Set(Object.values(raw.level))].sort((a, b) => Object.keys(raw.levels).indexOf(a) - Object.keys(raw.levels).indexOf(b));
const grounds = [...new Set([...groundOf.values()].map(outermost))].sort(((names) => (a, b) => names.compare(raw.label[a], raw.label[b]))(new Intl.Collator("vi")));

const isKept = (number) => BODIES.has(classOf(number)) && (!state.level || levelOf(number) === state.level) &&
  (state.ground === null || groundsOf(number) === state.ground);

// Bodies that are wanted, and what is joined to them; null where no level and no place is asked for.
let scoped = { key: "", kept: new Set() };
function scopeOf() {
  if (!state.level && state.ground === null) return null;
  const key = `${state.level} ${state.ground} ${state.posts}`;
  if (scoped.key !== key) {
    const kept = new Set();
    const reach = (number, further) => touching[number].forEach((edge) => {
      const other = otherEnd(edge, number);
      if (BODIES.has(classOf(other))) return;
      kept.add(other);
      if (further && classOf(other) === "Post") reach(other, false); // where posts are nodes
    });
    for (let number = 0; number < COUNT; number += 1) {
      if (!isKept(number)) continue;
      kept.add(number);
      reach(number, true);
    }
    scoped = { key, kept };
  }
  return scoped.kept;
}

const inScope = (number) => {
  const kept = scopeOf();
  return kept === null || kept.has(number);
};

// Whether an edge is as sure, and a post as the reader wants them.
function suits(edge) {
  if (state.sure && edge.confidence >= 0 && edge.confidence < state.sure) return false;
  if (!state.standing) return true;
  const past = edge.kind === "holds" && (isPast(edge) || usable(edge.end));
  const open = edge.decision === "proposed" || edge.status === "reported";
  return state.standing === "past" ? edge.kind !== "holds" || past : !open && (state.standing === "settled" || !past);
}

// --- the choices --------------------------------------------------------------------------------

function option(value, text) {
  const made = element("option", text);
  made.value = value;
  return made;
}

function makeScope() {
  $("level").replaceChildren(option("", word("anyLevel")), ...levels.map((level) => option(level, (raw.levels[level] || [level, level])[lang])));
  $("ground").replaceChildren(option("", word("anyPlace")), ...grounds.map((place) => option(raw.iri[place], raw.label[place])));
  $("level-choice").hidden = levels.length < 2;
  $("ground-choice").hidden = grounds.length < 2;
}

function showScope() {
  $("least-ties").value = String(state.ties);
  $("sure").value = String(state.sure);
  $("standing").value = state.standing;
  $("level").value = state.level;
  $("ground").value = state.ground === null ? "" : raw.iri[state.ground];
}

$("least-ties").addEventListener("change", (event) => change({ ties: Number(event.target.value) }));
$("sure").addEventListener("change", (event) => change({ sure: Number(event.target.value) }));
$("standing").addEventListener("change", (event) => change({ standing: event.target.value }));
$("level").addEventListener("change", (event) => { change({ level: event.target.value }); fit(); });
$("ground").addEventListener("change", (event) => { change({ ground: event.target.value ? byIri.get(event.target.value) : null }); fit(); });
