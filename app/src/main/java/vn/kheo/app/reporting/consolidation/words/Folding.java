package vn.kheo.app.reporting.consolidation.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gộp câu như nhau: by the share of runs of three words they have in common (Jaccard). What only
 * one unit says comes first, the rarer its words the earlier; what many say comes last.
 *
 * <p>Of sentences folded alike one is compared for all; an index over the rarest runs of each finds
 * whoever can reach the threshold at all, so nothing near is missed and few are compared.
 */
final class Folding {
  private Folding() {}

  /**
   * @param percent share from which two are the same, 1 to 100
   */
  static List<Cluster> of(List<Saying> sayings, int percent) {
    Map<String, List<Saying>> alike = new LinkedHashMap<>();
    sayings.forEach(
        one ->
            alike
                .computeIfAbsent(Folded.of(one.words(), one.unitName()), k -> new ArrayList<>())
                .add(one));
    List<Group> groups = new ArrayList<>();
    alike.forEach((folded, same) -> groups.add(new Group(Folded.shingles(folded), same)));
    // The commonest wording leads whoever is near it.
    groups.sort(Comparator.comparingInt((Group one) -> -one.sayings.size()));
    Map<String, Integer> frequency = new HashMap<>();
    groups.forEach(
        one -> one.shingles.forEach(run -> frequency.merge(run, one.sayings.size(), Integer::sum)));
    List<List<Group>> clusters = clusters(groups, frequency, percent);
    int all = Math.max(1, sayings.size());
    return clusters.stream()
        .map(each -> commonestFirst(each.stream().flatMap(one -> one.sayings.stream()).toList()))
        .map(Cluster::new)
        .sorted(
            Comparator.comparingInt(Cluster::units)
                .thenComparing(one -> -rarity(one.first(), frequency, all))
                .thenComparing(one -> one.first().unitName())
                .thenComparing(one -> one.first().place()))
        .toList();
  }

  private static List<Saying> commonestFirst(List<Saying> sayings) {
    Map<String, Integer> times = new HashMap<>();
    sayings.forEach(one -> times.merge(one.words(), 1, Integer::sum));
    return sayings.stream()
        .sorted(Comparator.comparingInt(one -> -times.getOrDefault(one.words(), 0)))
        .toList();
  }

  private record Group(Set<String> shingles, List<Saying> sayings) {}

  private static List<List<Group>> clusters(
      List<Group> groups, Map<String, Integer> frequency, int percent) {
    List<List<Group>> clusters = new ArrayList<>();
    Map<String, List<Integer>> index = new HashMap<>();
    List<Group> leaders = new ArrayList<>();
    Comparator<String> rarest =
        Comparator.comparing((String run) -> frequency.getOrDefault(run, 0))
            .thenComparing(run -> run);
    for (Group group : groups) {
      List<String> ordered = group.shingles.stream().sorted(rarest).toList();
      // Two sets that share the threshold share one of so many of their rarest members.
      int prefix = ordered.size() - (ordered.size() * percent + 99) / 100 + 1;
      int leader = nearest(group, ordered.subList(0, prefix), index, leaders, percent);
      if (leader >= 0) {
        clusters.get(leader).add(group);
      } else {
        int place = leaders.size();
        leaders.add(group);
        clusters.add(new ArrayList<>(List.of(group)));
        ordered
            .subList(0, prefix)
            .forEach(run -> index.computeIfAbsent(run, k -> new ArrayList<>()).add(place));
      }
    }
    return clusters;
  }

  private static int nearest(
      Group group,
      List<String> prefix,
      Map<String, List<Integer>> index,
      List<Group> leaders,
      int percent) {
    int best = -1;
    double bestShare = percent / 100.0;
    var candidates = new java.util.TreeSet<Integer>();
    prefix.forEach(run -> candidates.addAll(index.getOrDefault(run, List.of())));
    for (int candidate : candidates) {
      double share = share(group.shingles, leaders.get(candidate).shingles);
      if (share > bestShare || share == bestShare && best < 0) {
        best = candidate;
        bestShare = share;
      }
    }
    return best;
  }

  /** Jaccard: what both have, of what either has. */
  static double share(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() <= b.size() ? a : b;
    Set<String> larger = smaller == a ? b : a;
    long both = smaller.stream().filter(larger::contains).count();
    return (double) both / (a.size() + b.size() - both);
  }

  /** How seldom its runs of words are, on average. */
  private static double rarity(Saying saying, Map<String, Integer> frequency, int all) {
    return Folded.shingles(Folded.of(saying.words(), saying.unitName())).stream()
        .mapToDouble(run -> Math.log((double) all / frequency.getOrDefault(run, 1)))
        .average()
        .orElse(0);
  }
}
