// Metrics of a scored table (the input columns, `<target> predicted`, `confidence`, `p(<class>)`).

/** Area under the ROC curve of p(<positive>), ties counted half (Mann-Whitney). */
export function auc(table, spec) {
  const truth = column(table, spec.target).map((cell) => cell === spec.positive);
  const probability = column(table, probabilityColumn(table, spec.positive)).map(Number);
  const order = probability.map((_, i) => i).sort((a, b) => probability[a] - probability[b]);
  let positives = 0;
  let rankSum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && probability[order[j]] === probability[order[i]]) {
      j++;
    }
    const rank = (i + 1 + j) / 2;
    for (; i < j; i++) {
      if (truth[order[i]]) {
        positives++;
        rankSum += rank;
      }
    }
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (truth.length - positives));
}

export function accuracy(table, spec) {
  const truth = column(table, spec.target);
  const answer = column(table, `${spec.target} predicted`);
  return truth.filter((cell, i) => cell === answer[i]).length / truth.length;
}

export function r2(table, spec) {
  const truth = column(table, spec.target).map(Number);
  const answer = column(table, `${spec.target} predicted`).map(Number);
  const mean = truth.reduce((a, b) => a + b, 0) / truth.length;
  const error = truth.reduce((sum, y, i) => sum + (y - answer[i]) ** 2, 0);
  return 1 - error / truth.reduce((sum, y) => sum + (y - mean) ** 2, 0);
}

function column(table, name) {
  const index = table.columns.indexOf(name);
  if (index < 0) {
    throw new Error(`no column '${name}' in ${table.columns.join(", ")}`);
  }
  return table.rows.map((row) => row[index]);
}

/** The column of a class, however the class is spelled (TRUE reads as true, 1 may come back as 1.0). */
function probabilityColumn(table, positive) {
  const found = table.columns.find((name) => name.toLowerCase() === `p(${positive.toLowerCase()})`);
  if (!found) {
    throw new Error(`no column p(${positive}) in ${table.columns.join(", ")}`);
  }
  return found;
}
