/** Invented people: first and family names that are common in Central Europe, put together at random. */
export const FIRST_NAMES = [
  "Anna", "Lukas", "Marie", "Paul", "Lena", "Jakob", "Sophie", "David", "Laura", "Felix", "Emma", "Simon",
  "Julia", "Tobias", "Hannah", "Florian", "Nina", "Markus", "Eva", "Stefan", "Katharina", "Peter", "Sarah", "Michael",
  "Lisa", "Andreas", "Clara", "Thomas", "Miriam", "Johannes", "Petra", "Martin", "Elena", "Georg", "Ivana", "Daniel",
  "Birgit", "Robert", "Monika", "Christian",
] as const;

export const FAMILY_NAMES = [
  "Gruber", "Huber", "Bauer", "Wagner", "Steiner", "Moser", "Mayer", "Hofer", "Leitner", "Berger", "Fuchs", "Eder",
  "Fischer", "Schmid", "Winkler", "Weber", "Schwarz", "Maier", "Schneider", "Reiter", "Lang", "Brunner", "Wimmer",
  "Egger", "Lechner", "Wolf", "Haas", "Koller", "Auer", "Ortner", "Pichler", "Wallner", "Novak", "Horvat", "Kovacs",
  "Binder", "Kern", "Stadler", "Riegler", "Seidl", "Zauner", "Thaler", "Strasser", "Hauser", "Neumann", "Krenn",
] as const;
