import type { Centre, Procedure } from "#shared/domain/centre.ts";

/** How often a procedure is asked for, and how its counter times spread. */
export interface Demand {
  readonly procedure: Procedure;
  /** Against the other procedures of the centre. */
  readonly weight: number;
  /** Coefficient of variation of the counter time. */
  readonly cv: number;
  /** Files that a visitor brings, on average; 1 or more. */
  readonly meanFiles: number;
  /** The leader signs before the result is handed out. */
  readonly isSigned: boolean;
}

/** Procedures of one kind: their share of all visitors in percent, and each one's weight within it. */
interface Kind extends Omit<Demand, "procedure" | "weight"> {
  readonly percent: number;
  readonly codes: Readonly<Record<string, number>>;
}

// What a ward of Ho Chi Minh City is asked for, by national codes; figures of the press, rounded. Certification leads by
// far, copies before all; land is few people with long visits.
const KINDS: readonly Kind[] = [
  {
    // Certification
    percent: 36,
    cv: 0.8,
    meanFiles: 1.1,
    isSigned: true,
    codes: { "2.000815": 80, "2.000884": 9, "2.000908": 4, "2.000942": 3, "2.000992": 2, "2.001035": 1, "2.001008": 1 },
  },
  {
    // Civil status
    percent: 11,
    cv: 0.9,
    meanFiles: 1.1,
    isSigned: false,
    codes: {
      "2.000635": 34,
      "1.001193": 24,
      "1.004873": 22,
      "1.000656": 8,
      "1.000894": 6,
      "1.004859": 3,
      "3.000722": 3,
    },
  },
  {
    // Land
    percent: 6,
    cv: 1.2,
    meanFiles: 1.44,
    isSigned: false,
    codes: { "1.011441": 34, "1.013831": 24, "1.012783": 18, "1.013978": 8, "1.012784": 8, "1.012812": 8 },
  },
  {
    // Construction
    percent: 2.5,
    cv: 1.1,
    meanFiles: 1.2,
    isSigned: false,
    codes: { "QH-CCTT": 40, "1.013227": 25, "1.013314": 20, "1.013225": 15 },
  },
  {
    // Household business
    percent: 7,
    cv: 1,
    meanFiles: 1.1,
    isSigned: false,
    codes: { "1.001612": 26, "2.000720": 20, "1.001570": 26, "2.000575": 22, "1.001266": 6 },
  },
  {
    // Social affairs, insurance, schooling
    percent: 12,
    cv: 1.2,
    meanFiles: 1.1,
    isSigned: false,
    codes: {
      "1.002759": 28,
      "1.001622": 18,
      "1.013133": 16,
      "1.014027": 12,
      "1.010833": 10,
      "1.001653": 8,
      "1.001776": 8,
    },
  },
  {
    // Residence and identity cards
    percent: 7.5,
    cv: 0.9,
    meanFiles: 1.1,
    isSigned: false,
    codes: { "1.004194": 26, "1.002755": 24, "2.001159": 22, "1.004222": 16, "1.003197": 12 },
  },
  {
    // Results and guidance
    percent: 18,
    cv: 0.8,
    meanFiles: 1,
    isSigned: false,
    codes: { "Q-TRA": 78, "Q-BOSUNG": 14, "Q-HUONGDAN": 5, "Q-PHANANH": 3 },
  },
];

// A procedure that the figures do not name: one visitor in two thousand.
const RARE: Omit<Demand, "procedure"> = { weight: 0.05, cv: 1, meanFiles: 1.1, isSigned: false };

/** What a centre's citizens ask for; a centre whose procedures the figures do not know is asked for each alike. */
export const demandsOf = (centre: Centre): readonly Demand[] =>
  centre.procedures.map((procedure) => ({ procedure, ...(knownDemand(procedure) ?? RARE) }));

function knownDemand({ id }: Procedure): Omit<Demand, "procedure"> | null {
  const kind = KINDS.find(({ codes }) => id in codes);
  if (kind === undefined) return null;
  const { percent, codes, cv, meanFiles, isSigned } = kind;
  const sum = Object.values(codes).reduce((total, weight) => total + weight, 0);
  return { weight: (percent * (codes[id] ?? 0)) / sum, cv, meanFiles, isSigned };
}
