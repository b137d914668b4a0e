// What the page says of an answer: points, a note for each part, and at the end why it is so.
const pointsOf = ({ points, of }) => `${points} of ${of} point${of === 1 ? "" : "s"}`;

const noted = (notes) => {
  const list = element("ul", "", "notes");
  for (const { verdict, name, text } of notes) {
    if (!verdict && !text) continue;
    const line = element("li");
    if (verdict) line.append(element("span", SIGNS[verdict], "sign"));
    if (verdict) line.append(element("span", `${SPOKEN[verdict]}: `, "vh"));
    if (name && !text.startsWith(name)) line.append(element("b", name), " ");
    line.append(text || (verdict === "wrong" ? "is not right." : "is right."));
    list.append(line);
  }
  return list;
};

// Where the words stand that it rests on, unless the sheet has shown it.
const proofs = (section, { evidence }, told) => {
  const shown = [...section.querySelectorAll("figcaption")].map((one) => one.textContent);
  return evidence.flatMap(({ credit, quotes }) => {
    const untold = quotes.filter((quote) => !told.includes(quote));
    if (!untold.length && shown.includes(credit)) return [];
    const words = untold.length ? `In the text: ${untold.join("; ")} — ` : "From: ";
    return [element("p", words + credit, "proof")];
  });
};

const reasons = (section, item, notes) => {
  const told = [item.explanation, ...notes.map((note) => note.text)].join(" ");
  return [element("p", item.explanation, "explanation"), ...proofs(section, item, told)];
};

const opinion = (result) => {
  if (!result.of) return "Compare your answer with this one, and with how it is read.";
  if (result.points === result.of) return `Right: ${pointsOf(result)}.`;
  return `${pointsOf(result)}. Look again, or show the answer.`;
};
