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
  function range(body, start, end) {
    const found = document.createRange();
    let at = 0;
    all(".par > p", body).forEach((p) => {
      const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.parentElement.tagName === "SUP") continue;
        let unit = 0;
        for (const sign of node.data) {
          if (at === start) found.setStart(node, unit);
          unit += sign.length;
          at += 1;
          if (at === end) found.setEnd(node, unit);
        }
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
    const place = id.split(".").map((part) => parseInt(part, 36));
    if (place.length === 3 && window.CSS && CSS.highlights) {
      CSS.highlights.set("target", new Highlight(range(target.closest(".body"), place[1], place[1] + place[2])));
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", show);
  if (location.hash) show();
  // A siglum tells its outlet.
  const outlets = {};
  all(".art").forEach((art) => { outlets[art.id.slice(1)] = art.querySelector(".outlet bdi").textContent; });
  all("small a").forEach((a) => { a.title = outlets[a.hash[1] === "a" ? a.hash.slice(2) : parseInt(a.hash.slice(1), 36)] || ""; });
  // On paper nothing is folded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
  // Long registers can be searched.
  all("table[data-filter]").forEach((table) => {
    const rows = all("tbody tr", table);
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
})();
