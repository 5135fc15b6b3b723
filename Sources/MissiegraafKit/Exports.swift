// One import for library users: model, analysis, white spots, reading and writing, figures, report
// and the built-in data.
@_exported public import BuiltinDatasets
@_exported public import EcosystemFigures
@_exported public import EcosystemModel
@_exported public import EcosystemReport
@_exported public import GraphAnalysis
@_exported public import GraphCore
@_exported public import GraphInterchange
@_exported public import GraphvizRendering
@_exported public import SourceDiagnostics
@_exported public import WhiteSpotAnalysis
