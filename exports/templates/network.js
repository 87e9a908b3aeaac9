"use strict";
// Texts from articles reach the page through textContent and the canvas alone: never as markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = window.matchMedia("(max-width: 699px)");
  const hiddenClasses = new Set();
  let lang = document.documentElement.lang === "en" ? 1 : 0;
  let shown = null; // what the panel shows: {node: number} or {edge: number}

  const word = (key) => data.words[key][lang];
  const mark = (cls) => data.marks[cls] || data.marks[""];
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

  function element(tag, text, name) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  // --- the picture ------------------------------------------------------------------------------

  const touching = data.nodes.map(() => []);
  data.edges.forEach((edge, number) => {
    touching[edge.source].push(number);
    if (edge.target !== edge.source) touching[edge.target].push(number);
  });
  const nodes = new vis.DataSet(data.picture.nodes);
  const edges = new vis.DataSet(data.picture.edges);
  const network = new vis.Network($("network"), { nodes, edges }, data.picture.options);

  function ink() {
    return dark.matches
      ? { text: "#e8eaee", paper: "#14171d", line: "#667086", strong: "#f0f2f6", dim: "#2b303a", dimText: "#4a5160" }
      : { text: "#1d2433", paper: "#f6f5f1", line: "#8f95a1", strong: "#1d2433", dim: "#dddbd4", dimText: "#b9b8b2" };
  }

  function relation(edge) {
    return data.relations[`${edge.kind} ${edge.status}`] || data.relations[edge.kind] ||
      { short: [edge.kind, edge.kind], sentence: [`{s} – ${edge.kind} – {t}`, `{s} – ${edge.kind} – {t}`] };
  }

  function phrase(edge, part) {
    const text = relation(edge)[part][lang];
    if (edge.decision !== "proposed") return text.replace("{p}", "");
    return lang === 0 ? text.replace("{p}", data.proposed[0]) : text + data.proposed[1];
  }

  function near() {
    const found = { nodes: new Set(), edges: new Set() };
    if (shown === null) return found;
    if (shown.node === undefined) found.edges.add(shown.edge);
    else {
      found.nodes.add(shown.node);
      touching[shown.node].forEach((number) => found.edges.add(number));
    }
    found.edges.forEach((number) => {
      found.nodes.add(data.edges[number].source);
      found.nodes.add(data.edges[number].target);
    });
    return found;
  }

  // Rectangles on a grid of cells, to ask fast whether there is room for one more.
  function board() {
    const cells = new Map();
    const covered = ([left, top, right, low]) => {
      const keys = [];
      for (let column = Math.floor(left / 80); column <= Math.floor(right / 80); column += 1)
        for (let row = Math.floor(top / 40); row <= Math.floor(low / 40); row += 1) keys.push(`${column} ${row}`);
      return keys;
    };
    return {
      add: (box) => covered(box).forEach((key) => cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box])),
      free: (box) => covered(box).every((key) => (cells.get(key) || []).every((other) =>
        box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1])),
    };
  }

  // A post says little without its body.
  const isPost = (node) => data.nodes[node.id].cls === "Post";

  // From afar labels are drawn larger than life, those of the best joined nodes first, as many as
  // find room below or above; from close by each has its own size, for which the layout has room.
  function labelFonts(close) {
    const scale = network.getScale();
    const taken = board();
    const fonts = new Map();
    const block = (x, y, width, height) =>
      taken.add([x * scale - width, y * scale - height, x * scale + width, y * scale + height]);
    const wanted = data.picture.nodes.filter((node) => !hiddenClasses.has(data.nodes[node.id].cls))
      .sort((a, b) => close.nodes.has(b.id) - close.nodes.has(a.id) || isPost(a) - isPost(b) ||
        touching[b.id].length - touching[a.id].length || a.id - b.id);
    const hubs = wanted.slice(0, 12).filter((node) => touching[node.id].length > 4).length;
    close.edges.forEach((number) => {
      const [from, to] = [data.edges[number].source, data.edges[number].target].map((n) => data.picture.nodes[n]);
      block((from.x + to.x) / 2, (from.y + to.y) / 2, 36 * scale, 9 * scale);
    });
    const shapes = () => wanted.forEach((node) =>
      block(node.x, node.y, node.size * scale * 0.7, node.size * scale * 0.7));
    wanted.forEach((node, index) => {
      // The best joined may cover shapes, or nothing would be named where the picture is dense.
      if (index === hubs) shapes();
      const pixels = Math.max(node.font.size * scale, 11.5);
      const lines = node.label.split("\n");
      const half = Math.max(...lines.map((line) => line.length)) * pixels * 0.27 + 2;
      const height = lines.length * pixels * 1.25 + 2;
      const box = (top) => [node.x * scale - half, top, node.x * scale + half, top + height];
      const below = box((node.y + node.size) * scale + 1);
      const above = box((node.y - node.size) * scale - height - 1);
      const needed = close.nodes.has(node.id) || node.font.size * scale >= 11.5;
      const chosen = taken.free(below) ? below : taken.free(above) ? above : needed ? below : null;
      if (chosen) taken.add(chosen);
      fonts.set(node.id, {
        size: chosen ? pixels / scale : 1, // what is this small is not drawn
        vadjust: chosen === above ? -(2 * node.size + (lines.length * pixels * 1.05 + 8) / scale) : 0,
      });
    });
    return fonts;
  }

  function shade(color) {
    const parts = color.match(/[0-9a-f]{2}/gi).map((part) => Math.round(parseInt(part, 16) * 0.62));
    return `rgb(${parts.join(",")})`;
  }

  // What is near the selection stands out, the rest is faint; edges are named only there.
  function paint() {
    const colors = ink();
    const close = near();
    const fonts = labelFonts(close);
    nodes.update(data.picture.nodes.map((node) => {
      const { color } = mark(data.nodes[node.id].cls);
      const faint = shown !== null && !close.nodes.has(node.id);
      return {
        id: node.id, hidden: hiddenClasses.has(data.nodes[node.id].cls),
        color: {
          background: faint ? colors.dim : color, border: faint ? colors.dim : shade(color),
          highlight: { background: color, border: colors.strong },
        },
        font: { ...fonts.get(node.id), color: faint ? colors.dimText : colors.text, strokeColor: colors.paper },
      };
    }));
    const names = new Map(); // edges between the same two nodes share one label
    close.edges.forEach((number) => {
      const { source, target } = data.edges[number];
      const pair = `${Math.min(source, target)} ${Math.max(source, target)}`;
      if (!names.has(pair)) names.set(pair, { number, texts: new Set() });
      names.get(pair).texts.add(phrase(data.edges[number], "short"));
    });
    const labels = new Map([...names.values()].map(({ number, texts }) => [number, [...texts].join("\n")]));
    edges.update(data.picture.edges.map((edge, number) => {
      const here = close.edges.has(number);
      const color = here ? colors.strong : shown !== null ? colors.dim : colors.line;
      return {
        id: edge.id, label: labels.get(number) || " ", width: here ? 2 : 1.2,
        color: { color, highlight: color, inherit: false },
        font: { color: colors.text, strokeColor: colors.paper },
      };
    }));
    paintedAt = network.getScale();
  }

  let paintedAt = 0;
  let waiting = false;
  function repaint() {
    const ratio = network.getScale() / paintedAt;
    if (waiting || (ratio > 0.93 && ratio < 1.07)) return;
    waiting = true;
    setTimeout(() => { waiting = false; paint(); }, 120);
  }
  // All of the picture, beside the legend where there is room for both. Labels do not shrink with
  // the picture, so the margins are in pixels of the screen: two lines above, three below.
  function fit(animate) {
    if (!data.nodes.length) return;
    const xs = data.picture.nodes.map((node) => node.x);
    const ys = data.picture.nodes.map((node) => node.y);
    const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { width, height } = $("stage").getBoundingClientRect();
    const beside = !narrow.matches && $("legend").open && width > 700 ? $("legend").offsetWidth + 14 : 0;
    const [side, above, below] = [Math.min(84, width * 0.12), 48, 62];
    const room = { x: Math.max(width - beside - 2 * side, 80), y: Math.max(height - above - below, 80) };
    const scale = Math.min(room.x / (right - left || 1), room.y / (low - top || 1), 1.3);
    network.moveTo({
      position: { x: (left + right) / 2, y: (top + low) / 2 }, scale,
      offset: { x: beside / 2, y: (above - below) / 2 },
      animation: animate && !still.matches ? { duration: 400, easingFunction: "easeInOutQuad" } : false,
    });
  }

  network.on("zoom", repaint);
  network.on("animationFinished", repaint);
  network.on("resize", repaint);

  // --- the panel --------------------------------------------------------------------------------

  function date(text) {
    const full = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
    if (full) return lang ? full[0] : `${+full[3]}/${+full[2]}/${full[1]}`;
    const month = /^(\d{4})-(\d\d)$/.exec(text);
    if (month) return lang ? text : `${+month[2]}/${month[1]}`;
    const day = /^--(\d\d)-(\d\d)$/.exec(text);
    return day && !lang ? `${+day[2]}/${+day[1]}` : text.replace(/^--/, "");
  }

  function on(text) {
    const unit = /^\d{4}$/.test(text) ? "year" : /^\d{4}-\d\d$/.test(text) ? "month" : "on";
    return `${word(unit)} ${date(text)}`;
  }

  const dated = (text) => text ? `, ${on(text)}` : "";

  function when(edge) {
    const said = [];
    if (edge.kind === "holds") {
      if (edge.start) said.push(`${word("from")} ${date(edge.start)}`);
      if (edge.end) said.push(`${word("until")} ${date(edge.end)}`);
    } else if (edge.start) said.push(on(edge.start));
    if (edge.term) said.push(`${word("term")} ${edge.term}`);
    return said.length ? `, ${said.join(", ")}` : "";
  }

  function nodeLink(number, label) {
    const link = element("a", label);
    link.href = "#panel";
    link.addEventListener("click", (event) => { event.preventDefault(); choose({ node: number }, true); });
    return link;
  }

  function evidence(numbers) {
    const parts = document.createDocumentFragment();
    if (!numbers.length) parts.append(element("p", word("derived"), "derived"));
    numbers.forEach((number) => {
      const found = data.evidence[number];
      const quote = element("blockquote", found.sentence);
      quote.lang = "vi";
      const source = element("p", found.title, "source");
      if (found.published) source.append(` · ${date(found.published)}`);
      if (/^https?:\/\//i.test(found.url)) {
        const link = element("a", word("open"));
        link.href = found.url;
        link.rel = "noopener noreferrer";
        link.target = "_blank";
        source.append(" · ", link);
      }
      parts.append(quote, source);
    });
    return parts;
  }

  function sentence(edge, from) {
    const fact = element("div", undefined, "fact");
    const line = element("p", undefined, "line");
    phrase(edge, "sentence").split(/(\{[st]\})/).forEach((part) => {
      const number = part === "{s}" ? edge.source : part === "{t}" ? edge.target : null;
      if (number === null) return line.append(part);
      // Where posts are left out, the title stands for the body that the edge leads to.
      const label = (part === "{t}" && edge.title) || data.nodes[number].label;
      return line.append(number === from ? element("span", label) : nodeLink(number, label));
    });
    line.append(when(edge));
    if (edge.confidence !== null) {
      const amount = edge.confidence.toLocaleString(lang ? "en" : "vi", { minimumFractionDigits: 2 });
      line.append(" ", element("small", `(${word("confidence")} ${amount})`));
    }
    fact.append(line, evidence(edge.evidence));
    return fact;
  }

  function nodeDetails(number) {
    const node = data.nodes[number];
    const parts = document.createDocumentFragment();
    parts.append(element("h2", node.label), element("p", mark(node.cls).name[lang], "class"));
    if (node.names.length) {
      const list = element("ul", undefined, "names");
      node.names.forEach((name) => list.append(element("li", name)));
      parts.append(element("h3", word("names")), list);
    }
    parts.append(element("h3", word("relations")));
    if (!touching[number].length) parts.append(element("p", word("noRelations"), "derived"));
    touching[number].forEach((edge) => parts.append(sentence(data.edges[edge], number)));
    ["change", "discipline", "figure", "statement"].forEach((kind) => {
      const facts = node.facts.filter((fact) => fact.kind === kind);
      if (!facts.length) return;
      parts.append(element("h3", word(kind)));
      facts.forEach((fact) => {
        const made = element("div", undefined, "fact");
        const same = fact.evidence.some((e) => data.evidence[e].sentence === fact.text);
        if (!same) made.append(element("p", fact.text + dated(fact.date), "line"));
        made.append(evidence(fact.evidence));
        parts.append(made);
      });
    });
    return parts;
  }

  function showPanel() {
    $("panel").hidden = shown === null;
    if (shown === null) return;
    const parts = shown.node !== undefined ? nodeDetails(shown.node) : document.createDocumentFragment();
    if (shown.edge !== undefined) {
      const edge = data.edges[shown.edge];
      const name = phrase(edge, "short");
      parts.append(element("h2", name.charAt(0).toUpperCase() + name.slice(1)), sentence(edge, null));
    }
    $("details").replaceChildren(parts);
    $("panel").scrollTop = 0;
  }

  function choose(what, move) {
    shown = what;
    if (what === null) network.unselectAll();
    else if (what.node !== undefined) {
      const cls = data.nodes[what.node].cls;
      if (hiddenClasses.delete(cls)) drawLegend();
      network.selectNodes([what.node], false);
    } else network.selectEdges([`e${what.edge}`]);
    paint();
    showPanel();
    if (what === null) return;
    if (move) $("panel").focus();
    if (what.node !== undefined && (move || !visible(what.node))) look(what.node);
  }

  function visible(number) {
    network.setSize("100%", "100%");
    network.redraw();
    const { x, y } = network.canvasToDOM(network.getPosition(number));
    const { width, height } = $("stage").getBoundingClientRect();
    return x > 60 && x < width - 60 && y > 30 && y < height - 60;
  }

  function look(number) {
    const animation = still.matches ? false : { duration: 400, easingFunction: "easeInOutQuad" };
    // The stage has just changed its size with the panel; vis-network notices only at its next turn.
    network.setSize("100%", "100%");
    network.redraw();
    network.focus(number, { scale: Math.max(0.9, network.getScale()), animation });
    if (!animation) repaint();
  }

  network.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
    if (hitNodes.length) choose({ node: hitNodes[0] }, false);
    else if (hitEdges.length) choose({ edge: Number(String(hitEdges[0]).slice(1)) }, false);
    else choose(null, false);
  });

  // --- the search -------------------------------------------------------------------------------

  const folded = data.nodes.map((node) => [node.label, ...node.names].map(fold));
  let matches = [];
  let active = -1;

  function rank(number, wanted) {
    const at = folded[number].map((name) =>
      name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2 :
        name.includes(wanted) ? 3 : wanted.split(/\s+/).every((w) => name.includes(w)) ? 4 : 9);
    return Math.min(...at);
  }

  function find() {
    const wanted = fold($("search").value);
    matches = !wanted ? [] : data.nodes.map((_, number) => [rank(number, wanted), number])
      .filter(([at]) => at < 9).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .slice(0, 12).map(([, number]) => number);
    active = matches.length ? 0 : -1;
    const items = matches.map((number, index) => {
      const item = element("li", data.nodes[number].label);
      item.append(element("small", mark(data.nodes[number].cls).name[lang]));
      item.id = `result-${index}`;
      item.setAttribute("role", "option");
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(index); });
      return item;
    });
    if (wanted && !items.length) items.push(element("li", word("nothing")));
    $("results").replaceChildren(...items);
    $("results").hidden = !wanted;
    $("search").setAttribute("aria-expanded", String(Boolean(wanted)));
    follow();
  }

  function follow() {
    [...$("results").children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === active));
      if (index === active) item.scrollIntoView({ block: "nearest" });
    });
    if (active < 0) $("search").removeAttribute("aria-activedescendant");
    else $("search").setAttribute("aria-activedescendant", `result-${active}`);
  }

  function hideResults() {
    $("results").hidden = true;
    $("search").setAttribute("aria-expanded", "false");
  }

  function take(index) {
    hideResults();
    $("search").blur();
    choose({ node: matches[index] }, true);
  }

  $("search").addEventListener("input", find);
  $("search").addEventListener("focus", find);
  $("search").addEventListener("blur", hideResults);
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && active >= 0) take(active);
    else if (event.key === "ArrowDown" && matches.length) active = (active + 1) % matches.length;
    else if (event.key === "ArrowUp" && matches.length) active = (active + matches.length - 1) % matches.length;
    else return;
    event.preventDefault();
    follow();
  });

  // --- the legend -------------------------------------------------------------------------------

  const outlines = {
    dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z", square: "M2.5 2.5h11v11h-11Z", diamond: "M8 2L14 8L8 14L2 8Z",
    triangle: "M8 2L14.5 13.5H1.5Z", hexagon: "M5 2.8h6L14 8L11 13.2H5L2 8Z",
    star: "M8 1.2L9.8 6H15L10.8 9.2L12.3 14.4L8 11.2L3.7 14.4L5.2 9.2L1 6H6.2Z",
  };

  function symbol({ shape, color }) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", outlines[shape]);
    path.setAttribute("fill", color);
    path.setAttribute("stroke", "currentColor");
    path.setAttribute("stroke-width", "0.7");
    svg.append(path);
    return svg;
  }

  function drawLegend() {
    const counts = new Map();
    data.nodes.forEach(({ cls }) => counts.set(cls, (counts.get(cls) || 0) + 1));
    const known = Object.keys(data.order).filter((cls) => counts.has(cls))
      .sort((a, b) => data.order[a] - data.order[b]);
    const others = [...counts.keys()].filter((cls) => !(cls in data.order)).sort();
    $("classes").replaceChildren(...[...known, ...others].map((cls) => {
      const item = element("li");
      const label = element("label");
      const box = element("input");
      box.type = "checkbox";
      box.dataset.cls = cls;
      box.checked = !hiddenClasses.has(cls);
      box.addEventListener("change", () => {
        if (box.checked) hiddenClasses.delete(cls);
        else hiddenClasses.add(cls);
        paint();
      });
      label.append(box, symbol(mark(cls)), element("span", mark(cls).name[lang]), element("b", String(counts.get(cls))));
      item.append(label);
      return item;
    }));
    $("legend").hidden = !data.nodes.length;
  }

  // --- words, keys, colours ---------------------------------------------------------------------

  function speak() {
    document.documentElement.lang = lang ? "en" : "vi";
    const place = lang ? "en" : "vi";
    const amount = (number) => number.toLocaleString(place);
    $("counts").textContent = [["nodes", data.nodes.length], ["edges", data.edges.length], ["articles", data.articles]]
      .map(([key, number]) => `${amount(number)} ${word(key)}`).join(" · ");
    $("search").placeholder = word("search");
    $("search").setAttribute("aria-label", word("searchLabel"));
    $("results").setAttribute("aria-label", word("results"));
    $("network").setAttribute("aria-label", word("canvas"));
    $("panel").setAttribute("aria-label", word("panel"));
    $("close").setAttribute("aria-label", word("close"));
    $("languages").setAttribute("aria-label", word("language"));
    $("fit").textContent = word("fit");
    $("fit").hidden = !data.nodes.length;
    $("legend").querySelector("summary").textContent = word("legend");
    $("legend-hint").textContent = word("legendHint");
    $("dashed").textContent = word("dashed");
    if ($("empty")) $("empty").textContent = word("empty");
    $("languages").querySelectorAll("button").forEach((button) =>
      button.setAttribute("aria-pressed", String((button.dataset.lang === "en") === (lang === 1))));
    drawLegend();
    paint();
    showPanel();
  }

  $("languages").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    lang = button.dataset.lang === "en" ? 1 : 0;
    speak();
  });
  $("close").addEventListener("click", () => choose(null, false));
  $("fit").addEventListener("click", () => { fit(true); repaint(); });
  document.addEventListener("keydown", (event) => {
    const typing = document.activeElement === $("search");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      $("search").focus();
      $("search").select();
    } else if (event.key === "Escape") {
      if (typing && !$("results").hidden) { hideResults(); $("search").blur(); }
      else choose(null, false);
    }
  });
  dark.addEventListener("change", paint);
  if (narrow.matches) $("legend").open = false;
  speak();
  network.once("afterDrawing", () => { fit(false); paint(); });
})();
