// Unit tests of the network page's modules: `tests/scripts.py` puts them behind the modules, in one scope, with a
// network of a district as the data and a document that answers anything, and lets Deno run them.

const numberOf = (name) => raw.label.indexOf(name);

Deno.test("names are folded to letters without marks", () => {
  assert.equal(fold("  Đỗ  THỊ Ánh "), "do thi anh");
  assert.equal(fold("Ðà Nẵng"), "da nang"); // U+00D0
  assert.equal(initialsOf(fold("Ủy ban Kiểm tra Trung ương")), "ubkttw");
});

Deno.test("what begins as typed is ranked before what has it within", () => {
  folded = raw.label.map((label, number) => [label, ...namesOf(number)].map(fold));
  initials = folded.map((names) => names.map(initialsOf));
  const [some] = raw.label;
  const wanted = fold(some);
  assert.equal(rank(0, wanted, wanted.split(" ")), 0);
  const first = wanted.split(" ")[0];
  assert.equal(rank(0, first, [first]), 1);
  const last = wanted.split(" ").pop();
  assert.equal(rank(0, last, [last]), 2);
  assert.equal(rank(0, "xyzzy", ["xyzzy"]), 9);
});

Deno.test("dates are compared as far as both are precise", () => {
  assert.ok(notAfter("2016", "2016-05-01") && notBefore("2016", "2016-05-01"));
  assert.ok(!notAfter("2016-06", "2016-05-31"));
  assert.equal(usable("--05-01"), "");
  const held = (patch, day) => holding({ start: "", end: "", seenFrom: "", seenUntil: "", endedBy: "", ...patch }, day);
  assert.equal(held({ start: "2015", end: "2018-03" }, "2016-01-01"), "stated");
  assert.equal(held({ start: "2015", end: "2018-03" }, "2018-04-01"), "not");
  assert.equal(held({ seenFrom: "2015-01-01", seenUntil: "2017-01-01" }, "2016-01-01"), "bounded");
  assert.equal(held({ start: "2015" }, "2016-01-01"), "open");
  assert.equal(held({}, "2016-01-01"), "unknown");
  assert.equal(held({ start: "2015", endedBy: "2015-12-01" }, "2016-01-01"), "not");
});

Deno.test("former since nobody knows when fills no years, nor does a term of office that is over", () => {
  const held = (patch, day) => holding({ start: "", end: "", seenFrom: "", seenUntil: "", endedBy: "", status: "former", ...patch }, day);
  assert.equal(held({ start: "2006-04", endedBy: "2024-05-08" }, "2010-01-01"), "open");
  assert.equal(held({ start: "2006-04", endedBy: "2024-05-08" }, "2024-05-01"), "unknown");
  assert.equal(held({ start: "2015" }, "2016-01-01"), "unknown");
  const begun = { start: "2015-06", status: "current" };
  assert.deepEqual(["2015-06-02", "2015-06-20", "2015-05-31"].map((day) => held(begun, day)), ["unknown", "open", "not"]);
  assert.equal(held({ start: "2015", end: "2016-06-01" }, "2016-06-01"), "not"); // the first day without it
});

Deno.test("between two days left who is known to have been there or to have left then, and no other", () => {
  const [since, day] = ["2024-05-01", "2025-02-20"];
  const edge = (patch) => ({ start: "", end: "", seenFrom: "", seenUntil: "", endedBy: "", status: "former", ...patch });
  const went = (patch) => wentBetween(edge(patch), since, day);
  assert.ok(went({ start: "2019", end: "2024-06-03" }) && went({ end: "2024-08" }));
  assert.ok(went({ seenFrom: "2024-04-21", seenUntil: "2024-05-31", endedBy: "2024-06-01" }));
  assert.ok(went({ start: "2021", seenUntil: "2024-06-22", end: "2024" }));
  assert.ok(went({ seenFrom: "2024-05-17", seenUntil: "2024-05-18", endedBy: "2024-05-22" }));
  // an article of between says 'former', of one held long before
  assert.ok(!went({ start: "2006-04", endedBy: "2024-05-08" }) && !went({ endedBy: "2024-05-08" }));
  assert.ok(!went({ seenFrom: "2024-04-21", seenUntil: "2024-04-27", endedBy: "2024-05-17" }));
  assert.ok(!went({ start: "2019", end: "2024" }) && !went({ start: "2019", end: "2025" }) && !went({ start: "2019", end: "2024-05-01" }));
  assert.ok(went({ start: "2024-06", end: "2024-08" }) && !went({ start: "2019", endedBy: "2025-03-01", seenUntil: "2024-06-01" }));
  const came = (patch) => cameBetween(edge({ status: "current", ...patch }), since, day);
  assert.ok(came({ start: "2024-06-06" }) && came({ start: "2024-08" }));
  assert.ok(!came({ start: "2024" }) && !came({ start: "2024-05" }) && !came({ start: "2025" }) && !came({ seenFrom: "2024-06-01" }));
});

Deno.test("the heap gives the least first, and of the same cost what came first", () => {
  const items = heap();
  [[3, "c"], [1, "a"], [2, "b"], [1, "a2"]].forEach(([cost, item]) => items.push(cost, item));
  const given = [];
  while (items.size) given.push(items.pop()[1]);
  assert.deepEqual(given, ["a", "a2", "b", "c"]);
});

Deno.test("posts and decisions cost less than places and statements, proposals more", () => {
  const cost = (kind, decision = "", status = "") => costOf({ kind, decision, status });
  assert.ok(cost("holds") < cost("contained-in") && cost("appointed") < cost("speaks-about"));
  assert.ok(cost("appointed", "proposed") > cost("appointed", "decided"));
  assert.ok(cost("holds", "", "reported") > cost("holds", "", "current"));
  assert.equal(hubCost(0) >= 0, true);
});

Deno.test("what lies within one step is what is joined, and within two steps is more", () => {
  const [most] = [...degree.keys()].sort((a, b) => degree[b] - degree[a]);
  const near = within(most, 1);
  assert.equal(near.size, 1 + degree[most]);
  assert.ok(within(most, 2).size >= near.size);
});

Deno.test("an address brings back the state that it was made of", () => {
  const chosen = numberOf(raw.label[0]);
  state = { ...START, chosen: { node: chosen }, classes: new Set(["Place"]), hidden: new Set([1]), ties: 5, least: 2, sure: 0.8, standing: "past", measure: "rank", moved: new Map([[2, [10, -20]]]) };
  const said = address();
  state = START;
  readPicture(said);
  assert.deepEqual(state.chosen, { node: chosen });
  assert.deepEqual([...state.classes], ["Place"]);
  assert.deepEqual([...state.hidden], [1]);
  assert.deepEqual([state.ties, state.least, state.sure, state.standing, state.measure], [5, 2, 0.8, "past", "rank"]);
  assert.deepEqual(state.moved.get(2), [10, -20]);
});

Deno.test("an address with what there is not is harmless", () => {
  for (const said of ["#n=urn%3Ax&tn=7&c=3&st=%3Cb%3E", "#", "#v=a,b,c&m=x:y:z", "#d=2019-13&w=,"]) {
    readPicture(said);
    assert.equal(state.ties, 1);
    assert.equal(state.chosen, null);
    assert.equal(look.view, null);
  }
});

Deno.test("no label finds room where another stands, its owner does", () => {
  const room = board();
  room.add([0, 0, 100, 20], 7);
  assert.ok(!room.free([50, 10, 150, 30]));
  assert.ok(room.free([50, 10, 150, 30], 7));
  assert.ok(room.free([101, 0, 200, 20]));
  assert.ok(room.free([-500, -500, -400, -480]));
});
