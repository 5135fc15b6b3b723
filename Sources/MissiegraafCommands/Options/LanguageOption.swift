import ArgumentParser
import EcosystemFigures

extension Language: ExpressibleByArgument {}
