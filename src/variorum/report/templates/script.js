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
  // What a link leads to is unfolded, and every piece of the words it names is outlined.
  function show() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    all("mark.at").forEach((mark) => mark.classList.remove("at"));
    if (!target) return;
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (target.className === "t") {
      all("mark[data-s]", target.closest(".body")).forEach((mark) =>
        mark.classList.toggle("at", mark.dataset.s.split(" ").includes(id)));
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", show);
  if (location.hash) show();
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
    table.parentElement.before(box);
  });
})();
