"use strict";
(function () {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  // A version of the tree under the pointer or in focus lights up with its descendants.
  function light(node, on) {
    const svg = node.ownerSVGElement;
    svg.classList.toggle("lit", on);
    if (!on) return;
    const family = new Set(node.dataset.f.split(" "));
    const nodes = all(".node", svg);
    nodes.forEach((other, n) => other.classList.toggle("on", family.has(String(n))));
    all(".link", svg).forEach((link) => {
      const ends = link.dataset.e.split("-");
      link.classList.toggle("on", family.has(ends[0]) && family.has(ends[1]));
    });
  }
  all("svg.tree .node").forEach((node) => {
    ["mouseenter", "focus"].forEach((e) => node.addEventListener(e, () => light(node, true)));
    ["mouseleave", "blur"].forEach((e) => node.addEventListener(e, () => light(node, false)));
  });
  // The words of an article from one code point to another; paragraphs stand two apart.
  // One range for each piece of text, so that notes in the margin and their numbers stay out.
  function ranges(body, start, end) {
    const found = [];
    let at = 0;
    all(":scope > p", body).forEach((p) => {
      const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.parentElement.tagName === "SUP") continue;
        const signs = Array.from(node.data), from = Math.max(start - at, 0), to = Math.min(end - at, signs.length);
        if (from < to) {
          const piece = document.createRange();
          piece.setStart(node, signs.slice(0, from).join("").length);
          piece.setEnd(node, signs.slice(0, to).join("").length);
          found.push(piece);
        }
        at += signs.length;
      }
      at += 2;
    });
    return found;
  }
  // What a link leads to is unfolded, and the words that it names are lit.
  function show() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (window.CSS && CSS.highlights) CSS.highlights.clear();
    if (!target) return;
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    // Whoever asks for a source wants its words.
    if (target.tagName === "TBODY") all("details", target).forEach((d) => { d.open = true; });
    const place = id.split(".").map((part) => parseInt(part, 36));
    if (place.length === 3 && window.CSS && CSS.highlights) {
      CSS.highlights.set("target", new Highlight(...ranges(target.closest(".body"), place[1], place[1] + place[2])));
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", show);
  if (location.hash) show();
  // A siglum tells its outlet; a number on a time line tells what happened.
  const outlets = {};
  all(".art").forEach((art) => { outlets[art.id.slice(1)] = art.querySelector(".outlet bdi").textContent; });
  function outlet(hash) {
    return outlets[/^#a\d+$/.test(hash) ? hash.slice(2) : parseInt(hash.slice(1), 36)] || "";
  }
  // Only when asked: a page of a hundred articles has ten thousand sigla.
  ["pointerover", "focusin"].forEach((e) => addEventListener(e, (event) => {
    const siglum = event.target.closest && event.target.closest("small a");
    if (siglum && !siglum.title) siglum.title = outlet(siglum.getAttribute("href"));
  }));
  all("svg.time a").forEach((a) => {
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    const hash = a.getAttribute("href"), moment = hash.includes("-t") && document.getElementById(hash.slice(1));
    title.textContent = moment ? moment.querySelector("bdi").textContent : outlet(hash);
    a.prepend(title);
  });
  // On paper nothing is folded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
  // Long registers can be searched.
  all("table[data-filter]").forEach((table) => {
    const rows = all("tbody", table);
    if (rows.length < 8) return;
    const box = document.createElement("label");
    const input = document.createElement("input");
    box.className = "filter";
    box.textContent = "Filter " + table.dataset.filter;
    input.type = "search";
    input.addEventListener("input", () => {
      const want = input.value.toLowerCase();
      rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(want); });
    });
    box.append(input);
    table.before(box);
  });
  // Any two versions of a story side by side: sentences kept, changed, added, cut.
  // A sentence's partner is the one it shares most words with, if that is at least half.
  const sentences = (art) => all(".body > p", art).flatMap((p) => {
    const copy = p.cloneNode(true);
    all("sup", copy).forEach((sup) => sup.remove());
    return copy.textContent.split(/(?<=[.!?][\u201d\u2019"')]*)\s+(?=["'\u201c\u2018(]?[A-Z0-9])/);
  }).filter(Boolean).map((text) => ({ text, words: text.split(/\s+/), keys: fold(text).split(/\s+/), bag: bag(text) }));
  // Styles of quotation marks and dashes are no difference.
  function fold(text) {
    return text.replace(/[\u201c\u201d\u201e\u00ab\u00bb"]/g, "'").replace(/[\u2018\u2019]/g, "'").replace(/[\u2013\u2014]/g, "-");
  }
  function bag(text) {
    const counts = new Map();
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []).forEach((w) => counts.set(w, (counts.get(w) || 0) + 1));
    return counts;
  }
  function likeness(a, b) {
    let shared = 0, size = 0;
    a.forEach((n, w) => { shared += Math.min(n, b.get(w) || 0); size += n; });
    b.forEach((n) => { size += n; });
    return size ? 2 * shared / size : 0;
  }
  function partners(left, right) {
    const pairs = [];
    left.forEach((a, i) => right.forEach((b, j) => {
      const score = likeness(a.bag, b.bag);
      if (score >= 0.5) pairs.push([score, i, j]);
    }));
    pairs.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    const of = new Map(), taken = new Set();
    pairs.forEach(([, i, j]) => { if (!of.has(i) && !taken.has(j)) { of.set(i, j); taken.add(j); } });
    return of;
  }
  // The words of two sentences by their longest common subsequence.
  function common(a, b) {
    const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
    const inA = new Set(), inB = new Set();
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) { inA.add(i++); inB.add(j++); }
      else if (best[i + 1][j] >= best[i][j + 1]) i++;
      else j++;
    }
    return [inA, inB];
  }
  function cell(sentence, tag, kept) {
    const td = document.createElement("td");
    if (!sentence) return td;
    sentence.words.forEach((word, n) => {
      if (n) td.append(" ");
      if (kept.has(n)) { td.append(word); return; }
      const mark = document.createElement(tag);
      mark.textContent = word;
      td.append(mark);
    });
    return td;
  }
  function compare(box, left, right) {
    const a = sentences(left), b = sentences(right), of = partners(a, b);
    const body = document.createElement("tbody"), done = new Set(of.values());
    const tally = { kept: 0, changed: 0, added: 0, cut: 0 };
    const none = new Set();
    const row = (what, x, y, kept) => {
      tally[what] += 1;
      const tr = document.createElement("tr"), th = document.createElement("th");
      th.scope = "row";
      th.textContent = what;
      tr.className = what;
      tr.append(th, cell(x, "del", kept[0]), cell(y, "ins", kept[1]));
      body.append(tr);
    };
    let next = 0;
    const addedUpTo = (j) => {
      for (; next <= j; next++) if (!done.has(next)) row("added", null, b[next], [none, none]);
    };
    a.forEach((x, i) => {
      if (!of.has(i)) { row("cut", x, null, [none, none]); return; }
      const y = b[of.get(i)];
      addedUpTo(of.get(i));
      row(fold(x.text) === fold(y.text) ? "kept" : "changed", x, y, common(x.keys, y.keys));
    });
    addedUpTo(b.length - 1);
    const table = document.createElement("table"), said = document.createElement("caption");
    said.textContent = Object.keys(tally).map((k) => k + " " + tally[k]).join(", ") + " (sentences; compared in this browser)";
    table.append(said, body);
    box.replaceChildren(table);
  }
  all(".story").forEach((story) => {
    const arts = all(".art", story), place = story.querySelector(".compare");
    if (!place || arts.length < 2) return;
    const names = arts.map((art) => art.querySelector(".outlet").textContent.trim().replace(/\s+/g, " "))
      .map((name) => (name.length > 60 ? name.slice(0, 40) + "\u2026 " + name.slice(-12) : name));
    const selects = ["First", "Second"].map((label, which) => {
      const wrap = document.createElement("label"), select = document.createElement("select");
      wrap.textContent = label + " version ";
      names.forEach((name, n) => select.add(new Option(name, n, n === which, n === which)));
      wrap.append(select);
      place.append(wrap);
      return select;
    });
    const button = document.createElement("button"), out = document.createElement("div");
    button.type = "button";
    button.textContent = "Compare";
    out.className = "cmp";
    out.setAttribute("aria-live", "polite");
    const run = () => compare(out, arts[+selects[0].value], arts[+selects[1].value]);
    button.addEventListener("click", run);
    place.append(button);
    place.after(out);
    place.hidden = false;
    all("[data-a]", story).forEach((child) => {
      const ids = arts.map((art) => art.id), link = document.createElement("button");
      link.type = "button";
      link.textContent = "Compare sentence by sentence";
      link.addEventListener("click", () => {
        selects[0].value = ids.indexOf(child.dataset.a);
        selects[1].value = ids.indexOf(child.dataset.b);
        run();
        place.scrollIntoView();
      });
      child.append(" ", link);
    });
  });
})();
