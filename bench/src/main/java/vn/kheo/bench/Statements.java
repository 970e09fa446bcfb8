package vn.kheo.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notes what one thread asks of the database, so that exactly the same can be sent by hand. Off
 * until asked for; then a thread's statements are noted with their parameters, in order.
 */
final class Statements {
  private final ThreadLocal<List<Sent>> noted = new ThreadLocal<>();

  /**
   * Tham số đã gửi.
   *
   * @param type of {@link Types}; null where the driver was left to find it
   */
  record Parameter(@Nullable Object value, @Nullable Integer type) {}

  /**
   * Một câu lệnh đã gửi.
   *
   * @param parameters by place, from 1
   */
  record Sent(String sql, Map<Integer, Parameter> parameters) {
    /** Sends it again over a prepared statement, with one value put for another. */
    void again(PreparedStatement statement, Object instead, Object of) throws SQLException {
      for (Map.Entry<Integer, Parameter> parameter : parameters.entrySet()) {
        int place = parameter.getKey();
        Object value = parameter.getValue().value();
        Integer type = parameter.getValue().type();
        Object sent = of.equals(value) ? instead : value;
        if (sent == null) {
          statement.setNull(place, type == null ? Types.NULL : type);
        } else if (type == null) {
          statement.setObject(place, sent);
        } else {
          statement.setObject(place, sent, type);
        }
      }
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      }
    }
  }

  /** What the work sends on this thread. */
  List<Sent> of(Runnable work) {
    var list = new ArrayList<Sent>();
    noted.set(list);
    try {
      work.run();
    } finally {
      noted.remove();
    }
    return Collections.unmodifiableList(list);
  }

  DataSource watch(DataSource source) {
    return wrap(
        DataSource.class,
        source,
        (proxy, method, arguments) -> {
          Object answer = call(method, source, arguments);
          return answer instanceof Connection connection && noted.get() != null
              ? watch(connection)
              : answer;
        });
  }

  private Connection watch(Connection connection) {
    return wrap(
        Connection.class,
        connection,
        (proxy, method, arguments) -> {
          Object answer = call(method, connection, arguments);
          return answer instanceof PreparedStatement statement
              ? watch(statement, (String) arguments[0])
              : answer;
        });
  }

  private PreparedStatement watch(PreparedStatement statement, String sql) {
    var parameters = new TreeMap<Integer, Parameter>();
    return wrap(
        PreparedStatement.class,
        statement,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            boolean nothing = method.getName().equals("setNull");
            Object last = arguments[arguments.length - 1];
            parameters.put(
                (Integer) arguments[0],
                new Parameter(
                    nothing ? null : arguments[1],
                    (nothing || arguments.length > 2) && last instanceof Integer type
                        ? type
                        : null));
          } else if (method.getName().startsWith("execute")) {
            List<Sent> list = noted.get();
            if (list != null) {
              list.add(new Sent(sql, new TreeMap<>(parameters)));
            }
          }
          return call(method, statement, arguments);
        });
  }

  private static @Nullable Object call(Method method, Object on, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T wrap(Class<T> type, T wrapped, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
