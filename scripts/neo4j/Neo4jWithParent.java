import java.io.IOException;
import org.neo4j.server.CommunityEntryPoint;

/** Runs Neo4j until its standard input ends. Its parent holds the other end, so the server cannot outlive it, even killed. */
public final class Neo4jWithParent {
  public static void main(String[] arguments) {
    Thread parent = new Thread(Neo4jWithParent::exitWhenInputEnds, "parent");
    parent.setDaemon(true);
    parent.start();
    CommunityEntryPoint.main(arguments);
  }

  private static void exitWhenInputEnds() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException broken) {
      // As good as its end.
    }
    System.exit(0);
  }
}
