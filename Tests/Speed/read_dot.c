// The same with the reader of Graphviz: prints nodes, edges and seconds of processor time.
#include <cgraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return 2;
  const long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) return 2;
  text[size] = '\0';
  const clock_t start = clock();
  Agraph_t *graph = agmemread(text);
  const double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  if (graph == NULL) return 1;
  printf("%d %d 0 %f\n", agnnodes(graph), agnedges(graph), seconds);
  return 0;
}
