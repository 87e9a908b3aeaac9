// The panel: a body with its posts, who holds and who held them, and the sentences that say so.

function marked(sentence, sought) {
  const quote = element("blockquote");
  const low = sentence.toLowerCase();
  const spans = [];
  if (low.length === sentence.length) {
    sought.map((words) => words.toLowerCase()).sort((a, b) => b.length - a.length).forEach((words) => {
      for (let at = low.indexOf(words); words && at >= 0; at = low.indexOf(words, at + words.length)) {
        const end = at + words.length;
        if (spans.every(([from, to]) => end <= from || at >= to)) spans.push([at, end]);
      }
    });
  }
  let done = 0;
  spans.sort((a, b) => a[0] - b[0]).forEach(([from, to]) => {
    quote.append(sentence.slice(done, from), element("mark", sentence.slice(from, to)));
    done = to;
  });
  quote.append(sentence.slice(done));
  quote.lang = "vi";
  return quote;
}

function quotes(numbers, sought) {
  const details = element("details", undefined, "evidence");
  const summary = element("summary", word("evidence"));
  summary.append(" ", element("span", String(numbers.length), "pill"));
  details.append(summary);
  // Sentences are drawn when they are asked for.
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    numbers.forEach((at) => {
      const { sentence, title, published, url } = data.evidence[at];
      const quote = marked(sentence, sought);
      const source = element("p", undefined, "source");
      const cite = element("cite", title);
      cite.lang = "vi";
      source.append(cite);
      if (published[0]) source.append(`, ${published[n()]}`);
      if (url) {
        const link = element("a", word("open"));
        link.href = url;
        link.target = "_blank";
        link.rel = "noopener noreferrer";
        source.append(" ", link);
      }
      details.append(quote, source);
    });
  });
  return details;
}

function holder(held, post, node) {
  const box = element("div", undefined, `holder ${held.status}`);
  const line = element("p");
  if (held.page) {
    const link = element("a", held.name);
    link.href = held.page;
    line.append(link);
  } else line.append(element("bdi", held.name));
  const status = data.words[held.status] ? word(held.status) : held.status;
  line.append(" ", element("small", [status, held.when[n()]].filter(Boolean).join(", ")));
  box.append(line);
  if (held.grounds[0]) box.append(element("p", held.grounds[n()], "grounds"));
  if (held.evidence.length) box.append(quotes(held.evidence, [held.name, `${post.title} ${node.label[0]}`, post.title, node.label[0]]));
  return box;
}

function under(link) {
  const box = element("div", undefined, "link");
  const line = element("p");
  if (link.to >= 0) {
    const button = element("button", link.sentence[n()]);
    button.type = "button";
    button.addEventListener("click", () => choose(link.to));
    line.append(button);
  } else line.append(link.sentence[n()]);
  box.append(line);
  if (link.confidence !== null) {
    const why = [word("inferred"), `${word("confidence")} ${link.confidence.toFixed(2)}`, link.reason];
    box.append(element("p", why.filter(Boolean).join(", "), "hint"));
  }
  if (link.evidence.length) box.append(quotes(link.evidence, link.ends));
  return box;
}

function show() {
  const details = $("details");
  const panel = $("panel");
  panel.classList.toggle("empty-panel", chosen < 0);
  if (chosen < 0) {
    details.replaceChildren(element("p", word("choose"), "hint"));
    return;
  }
  const node = data.nodes[chosen];
  const heading = element("h2", node.label[n()]);
  const made = [heading];
  made.push(element("p", (data.marks[node.cls] || data.marks[""]).name[n()], "class"));
  [["place", node.place], ["replacedBy", node.replacedBy], ["names", node.names.join("; ")]]
    .filter(([, text]) => text)
    .forEach(([key, text]) => made.push(element("p", `${word(key)}: ${text}`, "plain")));
  if (node.network) {
    const link = element("a", word("inNetwork"));
    link.href = node.network;
    const line = element("p", undefined, "plain");
    line.append(link);
    made.push(line);
  }
  if (node.under.length) {
    made.push(element("h3", word("under")), ...node.under.map(under));
  }
  made.push(element("h3", word("postsOf")));
  if (!node.posts.length) made.push(element("p", word("noPosts"), "hint"));
  node.posts.forEach((post) => {
    const box = element("div", undefined, "post");
    box.append(element("p", post.title), ...post.held.map((held) => holder(held, post, node)));
    made.push(box);
  });
  details.replaceChildren(...made);
  panel.scrollTop = 0;
}

$("close").addEventListener("click", () => {
  const last = chosen;
  if (last >= 0) items.get(last).setAttribute("aria-selected", "false");
  chosen = -1;
  if (location.hash.startsWith("#b-")) history.pushState(null, "", location.pathname + location.search);
  show();
  if (last >= 0) focus(last);
});
