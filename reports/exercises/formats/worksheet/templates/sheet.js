// The page works on paper without this. Here answers are checked, kept for the tab, and saved.
const KINDS = { choice, matching, ordering, marking, writing };
const data = JSON.parse(document.getElementById("key").textContent);
const sections = [...document.querySelectorAll(".item")];
const pupil = document.getElementById("pupil");
const total = document.getElementById("total");
const saved = document.getElementById("saved");
const KEPT = `worksheet ${data.seed} ${data.version} ${data.items.map((item) => item.id).join(" ")}`;

const entries = data.items.map((item, place) => {
  const section = sections[place];
  const part = KINDS[item.type](section, item.response);
  const panel = section.querySelector(".feedback");
  const more = section.querySelector("[data-reveal]");
  const entry = { item, part, result: null };
  const say = (text, ...rest) => panel.replaceChildren(element("p", text, "opinion"), ...rest);
  const open = () => {
    const notes = part.reveal();
    const text = entry.right || !entry.result?.of ? opinion(entry.result) : pointsOf(entry.result);
    say(text, noted(notes), ...reasons(section, item, notes));
    more.hidden = true;
  };
  entry.forget = () => {
    part.clear();
    entry.result = null;
    panel.replaceChildren();
    delete panel.dataset.verdict;
    more.hidden = true;
  };
  entry.check = () => {
    part.clear();
    const answered = part.answer() !== null;
    entry.result = { ...part.check(), of: part.of };
    entry.right = answered && entry.result.points === entry.result.of;
    panel.dataset.verdict = entry.right ? "right" : "wrong";
    if (entry.right) return open();
    more.hidden = false;
    if (answered) return say(opinion(entry.result), noted(entry.result.notes));
    part.clear();
    entry.result = { ...entry.result, points: 0 };
    return say("Not answered yet.");
  };
  section.querySelector("[data-check]").addEventListener("click", () => {
    entry.check();
    sum();
  });
  more.addEventListener("click", () => {
    open();
    section.querySelector("[data-check]").focus();
  });
  for (const name of ["change", "input"]) {
    section.addEventListener(name, () => {
      entry.forget();
      sum();
      keep();
    });
  }
  section.querySelector(".checking").hidden = false;
  return entry;
});

const scored = entries.filter(({ item }) => item.type !== "writing");
const sum = () => {
  const checked = scored.filter(({ result }) => result);
  const points = checked.reduce((all, { result }) => all + result.points, 0);
  const of = scored.reduce((all, { part }) => all + part.of, 0);
  const left = entries.filter(({ part }) => part.answer() === null).length;
  const told = [];
  if (of) told.push(`${pointsOf({ points, of })}, ${checked.length} of ${scored.length} checked.`);
  if (left) told.push(`${left} not answered yet.`);
  if (scored.length < entries.length) told.push("What you wrote is for your teacher to read.");
  total.textContent = told.join(" ");
};

// Kept until the tab is closed, so that a page loaded again loses nothing.
const keep = () => {
  const answers = Object.fromEntries(entries.map(({ item, part }) => [item.id, part.answer()]));
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ pupil: pupil.value, answers }));
  } catch {
    // Some browsers keep nothing for a file; the page then works without.
  }
};
const recall = () => {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    // As above.
  }
  if (!kept) return;
  pupil.value = kept.pupil;
  for (const { item, part } of entries) part.fill(kept.answers[item.id] ?? null);
};

const save = () => {
  const name = pupil.value.trim();
  if (!name) {
    saved.textContent = "Write your name at the top first, so that your teacher knows whose answers these are.";
    pupil.focus();
    return;
  }
  const lines = entries
    .map(({ item, part }) => ({ pupil: name, item: item.id, answer: part.answer() }))
    .filter(({ answer }) => answer !== null)
    .map((line) => `${JSON.stringify(line)}\n`);
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob(lines, { type: "application/x-ndjson" }));
  link.href = address;
  link.download = `answers-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.jsonl`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  saved.textContent = `Saved ${lines.length} of ${entries.length} answers as ${link.download}.`;
};

const again = () => {
  if (!confirm("Clear all your answers and start again?")) return;
  for (const entry of entries) {
    entry.part.fill(null);
    entry.forget();
  }
  keep();
  sum();
  document.getElementById("main").focus();
  scrollTo(0, 0);
};

document.getElementById("check").addEventListener("click", () => {
  for (const entry of entries) entry.check();
  sum();
});
document.getElementById("save").addEventListener("click", save);
document.getElementById("again").addEventListener("click", again);
pupil.addEventListener("input", keep);
document.querySelector(".finish").hidden = false;
recall();
sum();
