// What the page says of an answer: points, a note for each part, and at the end why it is so.
const pointsOf = ({ points, of }) => `${points} of ${of} point${of === 1 ? "" : "s"}`;

const noted = (notes) => {
  const list = element("ul", "", "notes");
  for (const { verdict, name, text } of notes) {
    const line = element("li");
    if (verdict) line.append(element("span", SIGNS[verdict], "sign"));
    if (verdict) line.append(element("span", `${SPOKEN[verdict]}: `, "vh"));
    if (name) line.append(element("b", name));
    const said = text || (verdict === "wrong" ? "Not this one." : "");
    line.append(element("span", ` ${said}`));
    list.append(line);
  }
  return list;
};

const reasons = (item, notes) => {
  const told = [item.explanation, ...notes.map((note) => note.text)].join(" ");
  const parts = [element("p", item.explanation, "explanation")];
  for (const { credit, quotes } of item.evidence) {
    const untold = quotes.filter((quote) => !told.includes(quote));
    const line = untold.length ? `In the text: ${untold.join("; ")}` : "Read in";
    parts.push(element("p", `${line} — ${credit}`, "proof"));
  }
  return parts;
};

const opinion = (result) => {
  if (!result.of) return "Compare your answer with this one, and with how it is read.";
  if (result.points === result.of) return `Right: ${pointsOf(result)}.`;
  return `${pointsOf(result)}. Look again, or show the answer.`;
};
