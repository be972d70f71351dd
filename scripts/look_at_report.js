// What must hold of a report, seen from inside the page; look_at_report.py calls these.
window.look = (() => {
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const shown = (e) => `${e.tagName.toLowerCase()}${e.id && "#" + e.id}.${(e.getAttribute("class") || "").trim()}`;
  const some = (found, most = 6) => [...new Set(found)].slice(0, most);
  const controls = () => all("a[href], summary, button, input, select").filter((e) => e.checkVisibility());

  function openAll(on) {
    all("details").forEach((d) => {
      if (!("was" in d)) d.was = d.open;
      d.open = on || d.was;
    });
    // Colours and boxes of what is far away are asked for too.
    all(".art").forEach((art) => { art.style.contentVisibility = on ? "visible" : ""; });
  }

  // Whatever is wider than the window, is scrolled sideways, or is drawn outside its picture.
  function overflow() {
    const width = document.documentElement.clientWidth, bad = [];
    if (document.documentElement.scrollWidth > width) bad.push("the page");
    for (const e of all("body *")) {
      if (!e.checkVisibility() || e.closest(".vh, .skip, symbol")) continue;
      const box = e.getBoundingClientRect(), svg = e.ownerSVGElement;
      if (box.width && (box.right > width + 1 || box.left < -1)) bad.push(shown(e));
      if (!svg && getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) bad.push(shown(e));
      if (svg && e.tagName === "text") {
        const frame = svg.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.left < frame.left - 1) bad.push(`${shown(e)} "${e.textContent}"`);
      }
    }
    return some(bad);
  }

  // Words that a finding names, by the id of their place: what the page lights must be just these.
  const plain = (text) => text.replace(/\s+/g, "");
  function lit(id) {
    history.replaceState(null, "", `#${id}`);  // unlike a click this does not scroll, which takes long
    dispatchEvent(new HashChangeEvent("hashchange"));
    return [...(CSS.highlights.get("target") || [])].map(String).join("");
  }
  function words(expected) {
    const bad = [], scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = () => {};
    for (const [id, text] of Object.entries(expected)) {
      if (!document.getElementById(id)) bad.push(`${id} is nowhere`);
      else if (plain(lit(id)) !== plain(text)) bad.push(`${id} lights "${lit(id).slice(0, 60)}", not "${text.slice(0, 60)}"`);
    }
    Element.prototype.scrollIntoView = scroll;
    history.replaceState(null, "", "#");
    CSS.highlights.clear();
    return some(bad);
  }

  // Links inside the page: to places that are not there, or to words of which no finding tells.
  function links(expected) {
    const ids = all("a[href]").map((a) => decodeURIComponent(a.getAttribute("href")));
    const inside = ids.filter((href) => href.startsWith("#")).map((href) => href.slice(1));
    const outside = ids.filter((href) => !/^(#|https?:\/\/)/.test(href));
    const lost = inside.filter((id) => !document.getElementById(id));
    const strange = expected ? inside.filter((id) => id.split(".").length === 3 && !(id in expected)) : [];
    return some([...outside.map((h) => `leads to ${h}`), ...lost.map((i) => `leads nowhere: ${i}`),
      ...strange.map((i) => `leads to words that no finding names: ${i}`)]);
  }

  // The focus as Tab moves it: where it came, in which order, and whether it could be seen.
  let focused = [];
  const took = (event) => focused.push(event.target);
  function watch() {
    const due = controls();
    due[0].focus();
    focused = [due[0]];
    removeEventListener("focusin", took);
    addEventListener("focusin", took);
    return due.length - 1;
  }
  function walked() {
    const due = controls(), bad = [];
    const reached = new Set(focused);
    due.filter((e) => !reached.has(e)).forEach((e) => bad.push(`never reached: ${shown(e)}`));
    focused.forEach((e, n) => {
      const before = focused[n - 1];
      if (n && !(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) bad.push(`out of order: ${shown(e)}`);
      if (!e.getBoundingClientRect().width) bad.push(`nothing to see: ${shown(e)}`);
    });
    return some(bad);
  }
  const ringed = () => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };

  // Of siblings made of the same kinds of elements the first few: axe's time grows with the
  // elements, and what it finds in a list of a hundred it finds in two.
  const named = (x) => x.tagName + (x.getAttribute("class") || "");
  const build = (e) => [...new Set([e, ...all("*", e)].map(named))].sort().join();
  function thin(most = 2) {
    for (const parent of all("main, main *").reverse()) {
      const alike = new Map();
      for (const child of [...parent.children]) {
        const key = build(child);
        alike.set(key, (alike.get(key) || 0) + 1);
        if (alike.get(key) > most) child.remove();
      }
    }
  }

  // One element for each way in which text is coloured: contrast is a matter of that alone.
  function coloured() {
    const seen = new Map();
    for (const e of all("body *")) {
      if (!e.checkVisibility() || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
      const style = getComputedStyle(e), parts = [e.tagName, style.color, style.fill, style.fontSize, style.fontWeight];
      for (let up = e; up; up = up.parentElement) {
        const behind = getComputedStyle(up).backgroundColor;
        if (behind !== "rgba(0, 0, 0, 0)") { parts.push(behind); break; }
      }
      if (e.tagName === "A") parts.push(getComputedStyle(e.parentElement).color, e.parentElement.tagName, style.textDecorationLine);
      const key = parts.join("|");
      if (!seen.has(key)) seen.set(key, e);
    }
    return [...seen.values()];
  }
  const told = (found) => found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join("; ")}`);
  const COLOURS = ["color-contrast", "link-in-text-block"];
  const contrast = () => axe.run({ include: coloured() },
    { runOnly: { type: "rule", values: COLOURS }, resultTypes: ["violations"] }).then(told);
  const rest = (tags) => axe.run({ runOnly: tags, resultTypes: ["violations"],
    rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) }).then(told);

  const whole = (tags) => axe.run({ runOnly: tags, resultTypes: ["violations"] }).then(told);

  // On paper nothing is folded, and nothing stands where paper has no place for it.
  function folded() {
    return some(all("details > :not(summary)").filter((e) => !e.checkVisibility() && !e.closest("svg")
      && getComputedStyle(e).display !== "none").map(shown));
  }
  return { openAll, overflow, words, links, watch, walked, ringed, contrast, rest, whole, folded, thin };
})();
