import type { components } from "./types";

type Schemas = components["schemas"];

export type Sentence = Schemas["Sentence"];
export type Problem = Schemas["Problem"];
export type WorkspaceView = Schemas["WorkspaceView"];
export type TableView = Schemas["TableView"];
export type ColumnProfile = Schemas["ColumnProfile"];
export type Reading = Schemas["Reading"];
export type ReadingKind = Schemas["ReadingKind"];
export type Question = Schemas["Question"];
export type Warning = Schemas["Warning"];
export type Task = Schemas["Task"];
export type TrainingRequest = Schemas["TrainingRequest"];
export type TrainingView = Schemas["TrainingView"];
export type TrainingState = Schemas["TrainingState"];
export type HistoryPoint = Schemas["HistoryPoint"];
export type Progress = Schemas["Progress"];
export type EventList = Schemas["EventList"];
export type ModelSummary = Schemas["ModelSummary"];
export type ModelList = Schemas["ModelList"];
export type ModelView = Schemas["ModelView"];
export type VersionSummary = Schemas["VersionSummary"];
export type Report = Schemas["Report"];
export type PredictionList = Schemas["PredictionList"];
export type Prediction = Schemas["Prediction"];
export type RowProblem = Schemas["RowProblem"];
export type Match = Schemas["Match"];
